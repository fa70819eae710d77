package org.throughline.stories.access;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One operation of one service, ready to be called.
 *
 * @param path with its parameters still named
 * @param query sample values of the query parameters that are needed, or empty
 * @param body sample of the body
 */
record Operation(String service, String method, String path, String query, Optional<Body> body) {

    private static final Pattern PARAMETER = Pattern.compile("([^/{]+)/\\{[^}]+}");
    private static final Set<String> OWN_TOKEN = Set.of("unsubscribe", "calendar");

    record Body(String mediaType, String json) {}

    /** Opened by the link of a message, and by nothing else. */
    boolean isOpenedByLink() {
        return path.startsWith("/api/v1/link/");
    }

    /** Carries a token in its address rather than a header, or takes links. */
    boolean needsNoLogin() {
        return !path.startsWith("/api/v1/")
                || isOpenedByLink()
                || OWN_TOKEN.stream().anyMatch(it -> path.contains("/" + it + "/"));
    }

    boolean onlyReads() {
        return method.equals("GET");
    }

    /** About one thing or person of a clinic; lists and creations are about the caller's own. */
    boolean isAbout(String... collections) {
        for (var collection : collections) {
            if (path.contains("/" + collection + "/{")) {
                return true;
            }
        }
        return false;
    }

    boolean namesTheClientInItsBody() {
        return !path.endsWith("/clients")
                && body.map(it -> it.json().contains("\"clientId\"")).orElse(false);
    }

    boolean namesTheClinicInItsBody() {
        return body.map(it -> it.json().contains("\"clinicId\"")).orElse(false);
    }

    /** The address of the same kind of thing that belongs to {@code victim}. */
    String addressOf(Victim victim) {
        return service
                + PARAMETER.matcher(path).replaceAll(it -> it.group(1) + "/" + victim.named(it.group(1)))
                + query;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
