package org.throughline.portal.layout;

import java.util.ArrayList;
import java.util.List;
import org.throughline.portal.layout.Frame.Link;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;

/** The pages that a person finds in the header; the first one is where they begin. */
final class Menu {

    private Menu() {}

    static List<Link> of(Visitor visitor) {
        var links = new ArrayList<Link>();
        if (visitor.is(Role.CLIENT)) {
            links.add(new Link("/me/today", "menu.today"));
            links.add(new Link("/me/history", "menu.history"));
        }
        if (visitor.is(Role.THERAPIST) || visitor.is(Role.SUPERVISOR)) {
            links.add(new Link("/care/caseload", "menu.caseload"));
            links.add(new Link("/care/templates", "menu.library"));
        }
        return List.copyOf(links);
    }
}
