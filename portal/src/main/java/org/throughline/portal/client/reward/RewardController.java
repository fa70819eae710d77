package org.throughline.portal.client.reward;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Nothing;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;

/** A client promises themself something for practising. */
@Controller
@RequestMapping("/me/reward")
class RewardController {

    private static final String REWARD = "/clients/{client}/reward";
    private static final List<Integer> STEPS = List.of(3, 5, 7, 10, 15, 20);

    private final Services services;

    RewardController(Services services) {
        this.services = services;
    }

    @GetMapping
    String reward(@AuthenticationPrincipal Visitor visitor, Model model) {
        switch (services.tracking().get(Reward.class, REWARD, visitor.person()).answer()) {
            case Answer.Here<Reward>(Reward chosen, String _) -> model.addAttribute("reward", chosen);
            case Answer.Refused<Reward> _ -> model.addAttribute("steps", STEPS);
            case Answer.Away<Reward>() -> throw new ServiceAway();
        }
        return "client/reward";
    }

    @PostMapping
    String choose(@AuthenticationPrincipal Visitor visitor, @RequestParam String text, @RequestParam int after) {
        if (StringUtils.hasText(text)) {
            services.tracking()
                    .put(Reward.class, Map.of("text", text, "after", after), REWARD, visitor.person())
                    .answer()
                    .required();
        }
        return "redirect:/me/reward";
    }

    /** It was enjoyed, or another one would be better. */
    @PostMapping("/end")
    String end(@AuthenticationPrincipal Visitor visitor) {
        services.tracking()
                .delete(Nothing.class, REWARD, visitor.person())
                .answer()
                .required();
        return "redirect:/me/reward";
    }
}
