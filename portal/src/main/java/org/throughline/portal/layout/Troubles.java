package org.throughline.portal.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.throughline.portal.login.LoginOver;
import org.throughline.portal.login.Strangers;
import org.throughline.portal.services.ClinicRests;
import org.throughline.portal.services.NotHere;
import org.throughline.portal.services.ServiceAway;

/** Says kindly that a page is not to be had, and where to go instead. */
@Controller
@ControllerAdvice
class Troubles implements ErrorController {

    private static final String RESTS = "rests";

    private static final Set<Integer> WITH_WORDS_OF_THEIR_OWN = Set.of(403, 404, 503);

    @RequestMapping("${spring.web.error.path:/error}")
    String tell(HttpServletRequest request, Model model) {
        if (request.getAttribute(RESTS) != null) {
            model.addAttribute("trouble", RESTS);
            return "layout/trouble";
        }
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var code = status instanceof Integer known ? known : 404;
        model.addAttribute("trouble", WITH_WORDS_OF_THEIR_OWN.contains(code) ? code : code < 500 ? 400 : 500);
        return "layout/trouble";
    }

    @ExceptionHandler
    void notHere(NotHere notHere, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    @ExceptionHandler
    void clinicRests(ClinicRests rests, HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RESTS, true);
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    @ExceptionHandler
    void serviceAway(ServiceAway away, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @ExceptionHandler
    void loginOver(LoginOver over, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        request.logout();
        Strangers.welcomeBack(request, response);
    }
}
