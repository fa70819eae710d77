package org.throughline.standalone.front;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.throughline.access.Role;
import org.throughline.standalone.identity.DemoIdentityProvider;
import org.throughline.standalone.identity.Person;

/** Where a newcomer begins: one click to be anybody of the demo clinics, through the real log-in. */
public final class StartPage {

    /** Those for whom the portal has pages, in a word each. */
    private static final Map<Role, String> ROLES = Map.of(
            Role.CLIENT, "client",
            Role.THERAPIST, "therapist",
            Role.SUPERVISOR, "supervisor",
            Role.CLINIC_ADMIN, "admin",
            Role.OPS, "ops");

    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private StartPage() {}

    /** @param stories why one might want to be somebody, by id */
    public static String of(String portal, Instant now, Map<String, String> stories, String tour) {
        return PAGE.replace("{style}", Style.SHEET)
                .replace("{linden}", people("linden", portal, stories))
                .replace("{harbour}", people("harbour", portal, stories))
                .replace("{now}", NOW.format(now))
                .replace("{tour}", HtmlUtils.htmlEscape(tour));
    }

    /** Those with a story first. */
    private static String people(String clinic, String portal, Map<String, String> stories) {
        var ids = List.copyOf(stories.keySet());
        return DemoIdentityProvider.people().stream()
                .filter(it -> it.clinic().equals(clinic) && ROLES.containsKey(role(it)))
                .sorted(Comparator.comparingInt(it -> stories.containsKey(it.id()) ? ids.indexOf(it.id()) : ids.size()))
                .map(it -> person(it, portal, stories.get(it.id())))
                .collect(Collectors.joining());
    }

    private static String person(Person person, String portal, @Nullable String story) {
        return """
                <li><a href="%s/oauth2/authorization/portal?login_hint=%s"><b>%s</b> <span>%s</span>%s</a></li>
                """.formatted(
                        portal,
                        person.id(),
                        person.called(),
                        ROLES.get(role(person)),
                        story == null ? "" : "<em>%s</em>".formatted(HtmlUtils.htmlEscape(story)));
    }

    private static Role role(Person person) {
        return List.copyOf(person.roles()).getFirst();
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Throughline: who are you today?</title><style>
            {style}
            </style></head><body><main>
            <h1>Who are you today?</h1>
            <p class="soft">Homework between sessions: assigned, reminded of, recorded or honestly missed, and understood. Everybody here is invented; one click logs you in.</p>
            <h2>Clinic Linden</h2><ul>{linden}</ul>
            <h2>Clinic Harbour</h2><p class="soft">In Sydney. Neither clinic can tell that there is another.</p><ul>{harbour}</ul>
            <h2>This machine</h2>
            <p>It is <strong>{now}</strong> (UTC) on the platform's clock. <a href="/mailbox">Read the mailbox</a>.</p>
            <details><summary>Addresses, log-ins and three minutes in a terminal</summary><pre tabindex="0">{tour}</pre></details>
            </main></body></html>
            """;
}
