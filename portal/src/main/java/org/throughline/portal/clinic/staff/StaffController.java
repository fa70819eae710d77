package org.throughline.portal.clinic.staff;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The therapists, what they are called, and the teams there are. */
@Controller
@RequestMapping("/clinic/staff")
class StaffController {

    private final KeepRoster keeping;

    StaffController(KeepRoster keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    String staff(Model model) {
        var seen = keeping.read();
        model.addAttribute("roster", seen.roster());
        model.addAttribute("etag", seen.etag());
        return "clinic/staff";
    }

    /** Both lists side by side, one row each; an id without a name is a therapist without one. */
    @PostMapping
    String name(
            @RequestParam String etag,
            @RequestParam(defaultValue = "") List<String> therapist,
            @RequestParam(defaultValue = "") List<String> called,
            RedirectAttributes next) {
        keeping.change(etag, it -> it.named(therapist, called), next);
        return "redirect:/clinic/staff";
    }

    @PostMapping("/teams")
    String team(@RequestParam String etag, @RequestParam String name, RedirectAttributes next) {
        keeping.change(etag, it -> it.withTeam(name), next);
        return "redirect:/clinic/staff#teams";
    }
}
