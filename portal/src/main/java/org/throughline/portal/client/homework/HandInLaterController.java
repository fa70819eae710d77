package org.throughline.portal.client.homework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.portal.client.homework.Became.What;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.services.ServiceAway;

/** Takes what a device kept while the network was away, and says what became of it. */
@RestController
class HandInLaterController {

    private final FindHomework homework;
    private final TellHomework tell;
    private final MessageSource messages;

    HandInLaterController(FindHomework homework, TellHomework tell, MessageSource messages) {
        this.homework = homework;
        this.tell = tell;
        this.messages = messages;
    }

    @PostMapping("/me/homework/{occurrence}/later")
    Became take(
            @AuthenticationPrincipal Visitor visitor,
            @PathVariable String occurrence,
            @ModelAttribute Telling telling,
            HttpServletRequest request,
            Locale language) {
        var typed = homework.find(visitor.person(), occurrence, telling).typed(request.getParameterMap());
        if (telling.lacksReason()) {
            return became(What.LOOK_AGAIN, language);
        }
        return switch (tell.tell(visitor.person(), typed)) {
            case Answer.Here<Told>(Told told, String _) ->
                new Became(What.ARRIVED, told.recordId(), words(Became.wordsFor(told, telling.asHow()), language));
            case Answer.Refused<Told>(Refusal why) when why.saysThatItWasTold() -> became(What.TWO_VERSIONS, language);
            case Answer.Refused<Told> _ -> became(What.LOOK_AGAIN, language);
            case Answer.Away<Told>() -> throw new ServiceAway();
        };
    }

    private Became became(What what, Locale language) {
        return new Became(what, null, words("device." + what, language));
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
