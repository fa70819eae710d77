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
        if (visitor.is(Role.CLINIC_ADMIN)) {
            links.add(new Link("/clinic", "menu.clinic"));
            links.add(new Link("/clinic/people", "menu.people"));
            links.add(new Link("/clinic/staff", "menu.staff"));
        }
        if (visitor.is(Role.SUPERVISOR) || visitor.is(Role.CLINIC_ADMIN)) {
            links.add(new Link("/clinic/adherence", "menu.adherence"));
        }
        if (visitor.is(Role.CLINIC_ADMIN)) {
            links.add(new Link("/clinic/policies", "menu.policies"));
            links.add(new Link("/clinic/audit", "menu.audit"));
        }
        if (visitor.is(Role.OPS)) {
            links.add(new Link("/ops", "menu.ops"));
        }
        return List.copyOf(links);
    }
}
