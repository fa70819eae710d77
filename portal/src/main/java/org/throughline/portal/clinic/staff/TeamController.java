package org.throughline.portal.clinic.staff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.portal.services.NotHere;

/** One team: its name, its therapists and who supervises it. */
@Controller
@RequestMapping("/clinic/staff/teams/{id}")
class TeamController {

    private final KeepRoster keeping;

    TeamController(KeepRoster keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    String team(@PathVariable String id, Model model) {
        var seen = keeping.read();
        model.addAttribute("roster", seen.roster());
        model.addAttribute("etag", seen.etag());
        model.addAttribute(
                "team",
                seen.roster().teams().stream()
                        .filter(it -> it.teamId().equals(id))
                        .findFirst()
                        .orElseThrow(NotHere::new));
        return "clinic/team";
    }

    /** @param supervisors log-in names, with spaces or commas between them */
    @PostMapping
    String change(
            @PathVariable String id,
            @RequestParam String etag,
            @RequestParam String name,
            @RequestParam(defaultValue = "") List<String> therapist,
            @RequestParam(defaultValue = "") String supervisors,
            RedirectAttributes next) {
        keeping.change(
                etag,
                it -> it.changed(
                        id,
                        _ -> Stream.of(new Written.Team(
                                id,
                                name.strip(),
                                therapist.stream().filter(one -> !one.isBlank()).toList(),
                                words(supervisors)))),
                next);
        next.addAttribute("id", id);
        return "redirect:/clinic/staff/teams/{id}";
    }

    @PostMapping("/remove")
    String remove(@PathVariable String id, @RequestParam String etag, RedirectAttributes next) {
        keeping.change(etag, it -> it.changed(id, _ -> Stream.empty()), next);
        return "redirect:/clinic/staff#teams";
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+")).filter(it -> !it.isEmpty()).toList();
    }
}
