package org.throughline.portal.client.device;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.throughline.portal.kept.KeptOnDevice;
import org.throughline.portal.login.Visitor;

/** A device asks who is logged in before it hands in what it kept. */
@Controller
class DeviceController {

    private final Clock clock;

    DeviceController(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param person mark of who is logged in: what somebody else wrote is not handed in
     * @param now milliseconds since 1970 by the clock of the platform, which a device's own need not follow
     * @param parameter name of the field that makes a form ours, and what belongs into it
     */
    record Known(String person, long now, String parameter, String token) {}

    @GetMapping("/me/device")
    @ResponseBody
    Known known(@AuthenticationPrincipal Visitor visitor, CsrfToken csrf) {
        return new Known(visitor.mark(), clock.millis(), csrf.getParameterName(), csrf.getToken());
    }

    @PostMapping("/me/device")
    String keep(@RequestParam boolean keep, HttpServletResponse response) {
        KeptOnDevice.allow(response, keep);
        return "redirect:/me/reminders#device-keeps";
    }
}
