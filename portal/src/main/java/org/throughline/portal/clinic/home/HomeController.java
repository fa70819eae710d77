package org.throughline.portal.clinic.home;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Services;
import org.throughline.portal.staff.Roster;

/** Where the admin of a clinic begins: what needs a look, and the way to everything else. */
@Controller
class HomeController {

    /** How long somebody who went past the care team stays on this page. */
    private static final Duration LATELY = Duration.ofDays(7);

    private final Services services;
    private final Clock clock;

    HomeController(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    @GetMapping("/clinic")
    String home(@AuthenticationPrincipal Visitor visitor, Model model) {
        var roster = services.assignment().get(Roster.class, "/roster");
        var figures = services.analytics().get(Clinic.Figures.class, "/clinics/{id}/adherence", visitor.clinic());
        var since = clock.instant().minus(LATELY);
        var glass = services.all()
                .map(it -> it.get(Lines.class, "/audit?breakGlass=true&limit=200&since={since}", since))
                .toList();
        model.addAttribute(
                "clinic",
                Clinic.of(
                        roster.answer().ifHere(),
                        figures.answer().ifHere(),
                        counted(glass.stream().map(Asked::answer))));
        return "clinic/home";
    }

    /** Absent where one of them does not answer: fewer would be too few. */
    private static @Nullable Integer counted(Stream<Answer<Lines>> answers) {
        var told = answers.map(Answer::ifHere).toList();
        return told.stream().allMatch(it -> it.isPresent())
                ? told.stream().mapToInt(it -> it.orElseThrow().items().size()).sum()
                : null;
    }

    /** Of the audit, of which only the number is of interest here. */
    record Lines(List<Object> items) {}
}
