package org.throughline.portal.client.today;

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

/** Where a client begins. */
@Controller
class TodayController {

    /** Far enough back for the week before, far enough ahead for the next thing to come. */
    private static final int DAYS_AROUND = 9;

    private final Services services;
    private final Clock clock;

    TodayController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/me/today")
    String today(@AuthenticationPrincipal Visitor visitor, Model model) {
        var now = clock.instant();
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var client = visitor.person();
        var slots = services.tracking()
                .get(
                        Slots.class,
                        "/clients/{client}/homework?from={from}&to={to}&limit=200",
                        client,
                        day.minusDays(DAYS_AROUND),
                        day.plusDays(DAYS_AROUND));
        var plans = services.assignment().get(Plans.class, "/assignments?clientId={client}&limit=200", client);
        var person = services.assignment().get(Person.class, "/clients/{client}", client);
        var reward = services.tracking().get(Reward.class, "/clients/{client}/reward", client);

        var words = plans.answer().ifHere();
        slots.answer()
                .ifHere()
                .ifPresent(it -> model.addAttribute(
                        "today",
                        Today.of(
                                it,
                                words.orElse(new Plans(List.of())),
                                person.answer().ifHere(),
                                now)));
        model.addAttribute("wordsAway", words.isEmpty());
        reward.answer().ifHere().filter(Reward::reached).ifPresent(it -> model.addAttribute("reward", it));
        return "client/today";
    }
}
