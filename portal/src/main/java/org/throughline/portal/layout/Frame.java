package org.throughline.portal.layout;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;

/**
 * What stands around every page.
 *
 * @param path of the page, to come back to after choosing another look
 * @param now when the page was made, by the clock of the platform
 * @param offline what is needed without a network may be kept on this device
 * @param idleMinutes how long the log-in lasts without a click; 0 where nobody is logged in
 */
public record Frame(Look look, @Nullable Visitor visitor, String path, long idleMinutes, Instant now, boolean offline) {

    /** One entry of the menu: a key of the messages. */
    public record Link(String path, String text) {}

    /** Crisis numbers and a quick way out are for clients, and for whoever is not logged in and may be one. */
    public boolean forClient() {
        return visitor == null || visitor.is(Role.CLIENT);
    }

    /** A client's pages may be kept on the device; whatever is kept goes when somebody else comes. */
    public boolean keeps() {
        return offline && visitor != null && visitor.is(Role.CLIENT) && path.startsWith("/me");
    }

    /** Tells one person from another on a device, and nobody who they are; absent where nobody is logged in. */
    public @Nullable String device() {
        return visitor == null ? null : offline && visitor.is(Role.CLIENT) ? visitor.mark() : "none";
    }

    /** What links on this page tell about where they were; the address of some pages is a secret. */
    public String referrer() {
        return path.startsWith("/link/") ? "no-referrer" : "same-origin";
    }

    public boolean staff() {
        return !forClient();
    }

    public List<Link> menu() {
        return visitor == null ? List.of() : Menu.of(visitor);
    }

    /** Of those that lead here the longest, because one page may lie below another. */
    public boolean here(Link link) {
        return path.startsWith(link.path())
                && menu().stream()
                        .filter(it -> path.startsWith(it.path()))
                        .allMatch(it -> it.path().length() <= link.path().length());
    }
}
