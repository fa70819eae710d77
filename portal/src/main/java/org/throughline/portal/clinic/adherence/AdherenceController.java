package org.throughline.portal.clinic.adherence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** How homework goes, for supervisors and admins; a supervisor's own teams alone, where there are some. */
@Controller
class AdherenceController {

    private static final List<Integer> WEEKS = List.of(4, 12, 0);

    private final Services services;
    private final Clock clock;

    AdherenceController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** @param weeks up to today; 0 is everything so far */
    @GetMapping("/clinic/adherence")
    String adherence(
            @AuthenticationPrincipal Visitor visitor, @RequestParam(defaultValue = "4") int weeks, Model model) {
        var period = WEEKS.contains(weeks) ? weeks : WEEKS.getFirst();
        var asked = services.assignment().get(Roster.class, "/roster");
        var told = services.analytics()
                .get(
                        Told.class,
                        Query.of("/clinics/{id}/caseloads/adherence", visitor.clinic())
                                .with("from", from(period)));
        var roster = asked.answer().ifHere().map(it -> mine(it, visitor));
        model.addAttribute(
                "teams",
                told.answer()
                        .ifHere()
                        .map(it -> Teams.of(it, roster, visitor.person()))
                        .orElse(null));
        model.addAttribute("weeks", period);
        model.addAttribute("choices", WEEKS);
        return "clinic/adherence";
    }

    private static Roster mine(Roster roster, Visitor visitor) {
        return visitor.is(Role.CLINIC_ADMIN) ? roster : roster.supervisedBy(visitor.person());
    }

    private @Nullable LocalDate from(int weeks) {
        return weeks == 0
                ? null
                : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusWeeks(weeks);
    }
}
