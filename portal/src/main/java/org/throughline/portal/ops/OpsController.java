package org.throughline.portal.ops;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One page that says whether homework flows. */
@Controller
class OpsController {

    private final Lookout lookout;

    OpsController(Lookout lookout) {
        this.lookout = lookout;
    }

    @GetMapping("/ops")
    String ops(Model model) {
        var standing = lookout.look();
        model.addAttribute("standing", standing);
        model.addAttribute("homework", Hours.homework(standing.hours()));
        model.addAttribute("deliveries", Hours.deliveries(standing.hours()));
        return "ops/standing";
    }
}
