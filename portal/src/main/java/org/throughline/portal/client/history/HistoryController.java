package org.throughline.portal.client.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Services;

/** A client looks back, and ahead. */
@Controller
class HistoryController {

    private static final int WEEKS_BACK = 6;
    private static final int DAYS_AHEAD = 14;

    private final Services services;
    private final Clock clock;

    HistoryController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/me/history")
    String history(@AuthenticationPrincipal Visitor visitor, Model model) {
        var client = visitor.person();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var slots = services.tracking()
                .get(
                        Slots.class,
                        "/clients/{client}/homework?from={from}&to={to}&limit=200",
                        client,
                        today.minusWeeks(WEEKS_BACK),
                        today.plusDays(DAYS_AHEAD));
        var records = services.tracking().get(Records.class, "/clients/{client}/records?limit=200", client);
        var plans = services.assignment().get(Plans.class, "/assignments?clientId={client}&limit=200", client);
        var figures = services.analytics().get(Figures.class, "/clients/{client}/adherence", client);

        var counted = figures.answer().ifHere();
        var numbers = new History.Numbers(
                counted.map(Figures::practices).orElse(0),
                counted.map(Figures::row).orElse(0),
                counted.flatMap(Figures::steady).orElse(null),
                records.answer().ifHere().map(Records::minutes).orElse(0L));
        model.addAttribute(
                "history",
                History.of(
                        slots.answer().required().items(),
                        plans.answer().ifHere().orElse(new Plans(List.of())),
                        numbers));
        return "client/history";
    }
}
