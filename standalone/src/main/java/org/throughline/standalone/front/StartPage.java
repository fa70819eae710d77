package org.throughline.standalone.front;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
            Role.CLINIC_ADMIN, "admin");

    private StartPage() {}

    public static String of(String portal, Instant now, String tour) {
        return PAGE.replace("{linden}", people("linden", portal))
                .replace("{harbour}", people("harbour", portal))
                .replace("{now}", now.toString())
                .replace("{tour}", HtmlUtils.htmlEscape(tour));
    }

    private static String people(String clinic, String portal) {
        return DemoIdentityProvider.people().stream()
                .filter(it -> it.clinic().equals(clinic) && ROLES.containsKey(role(it)))
                .map(it -> """
                        <li><a href="%s/oauth2/authorization/portal?login_hint=%s"><b>%s</b> <span>%s</span></a></li>
                        """.formatted(portal, it.id(), it.called(), ROLES.get(role(it))))
                .collect(Collectors.joining());
    }

    private static Role role(Person person) {
        return List.copyOf(person.roles()).getFirst();
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Throughline: who are you today?</title><style>
            :root{color-scheme:light dark;--paper:light-dark(#faf6ee,#1b1c1a);--sheet:light-dark(#fffdf8,#252724);--ink:light-dark(#2b2a26,#edeae1);--soft:light-dark(#5d594f,#b9b5a8);--line:light-dark(#e4dccb,#3c3f39);--leaf:light-dark(#22655a,#8fcdbb)}
            *{box-sizing:border-box}body{font:17px/1.55 system-ui,sans-serif;margin:0;background:var(--paper);color:var(--ink)}
            main{max-width:52rem;margin:0 auto;padding:2.5rem 1rem 4rem}h1{font-size:1.9rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.05rem;margin:2rem 0 .6rem;color:var(--soft)}
            p{margin:0 0 .75rem}a{color:var(--leaf)}ul{list-style:none;margin:0;padding:0;display:grid;gap:.6rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr))}
            li a{display:block;min-height:44px;padding:.9rem 1.1rem;border:1px solid var(--line);border-radius:1rem;background:var(--sheet);color:var(--ink);text-decoration:none}
            li a:hover{border-color:var(--leaf)}li b{display:block;font-size:1.15rem}li span,.soft{color:var(--soft)}
            :focus-visible{outline:3px solid light-dark(#1b4fae,#a9c6ff);outline-offset:3px}summary{min-height:44px;padding:.6rem 0;cursor:pointer}
            pre{overflow:auto;padding:1rem;border-radius:1rem;border:1px solid var(--line);background:var(--sheet);font-size:.8rem}
            </style></head><body><main>
            <h1>Who are you today?</h1>
            <p class="soft">Homework between sessions: assigned, reminded of, recorded or honestly missed, and understood. Everybody here is invented; one click logs you in.</p>
            <h2>Clinic Linden</h2><ul>{linden}</ul>
            <h2>Clinic Harbour</h2><ul>{harbour}</ul>
            <h2>This machine</h2>
            <p>It is <strong>{now}</strong> on the platform's clock. <a href="/mailbox">Read the mailbox</a>.</p>
            <details><summary>Addresses, log-ins and three minutes in a terminal</summary><pre tabindex="0">{tour}</pre></details>
            </main></body></html>
            """;
}
