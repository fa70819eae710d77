package org.throughline.assignment.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.assignment.assignments.Agreement;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.Assignments;
import org.throughline.assignment.assignments.TemplateLookup;
import org.throughline.assignment.catalogue.Dose;
import org.throughline.assignment.catalogue.Template;
import org.throughline.assignment.catalogue.TemplateAnswers;
import org.throughline.assignment.slots.Slots;
import org.throughline.http.Problem;

/** Whoever holds the link of a message learns what the form behind it needs, and nothing about the client. */
@RestController
@RequestMapping("/api/v1/link")
class ByLinkController {

    private final Gate gate;
    private final Slots slots;
    private final Assignments assignments;
    private final TemplateLookup templates;
    private final AssignmentViews views;
    private final TemplateAnswers answers;

    ByLinkController(
            Gate gate,
            Slots slots,
            Assignments assignments,
            TemplateLookup templates,
            AssignmentViews views,
            TemplateAnswers answers) {
        this.gate = gate;
        this.slots = slots;
        this.assignments = assignments;
        this.templates = templates;
        this.views = views;
        this.answers = answers;
    }

    /**
     * What is to be done in the slot of the link, and what it is good for, without goal and plan of the client; in the
     * language of {@code Accept-Language}, {@code en} or {@code de}, where the words are a built-in template's. The bearer
     * token is the link itself. 404 {@code not-found} for whatever is not a link or not any more.
     */
    @GetMapping("/homework")
    ResponseEntity<HomeworkView> homeworkByLink() {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(HomeworkView.of(views.agreement(behind())));
    }

    /**
     * The version of the template that was handed out for the slot of the link, and no other; a built-in one in the
     * language of {@code Accept-Language}, {@code en} or {@code de}. The bearer token is the link itself. 404 {@code not-found} for whatever is not a link or not any more.
     */
    @GetMapping("/template")
    ResponseEntity<Template> templateByLink(Locale language) {
        var assignment = behind();
        var agreed = assignment.agreement();
        return templates
                .find(assignment.client().clinic(), agreed.template(), agreed.templateVersion())
                .map(it -> answers.ok(it, language))
                .orElseThrow(Problem::notFound);
    }

    private Assignment behind() {
        var link = gate.fillIn();
        return slots.find(List.of(new Slots.Address(link.client(), link.occurrence()))).stream()
                .findFirst()
                .flatMap(it -> assignments.find(link.client(), it.assignment()))
                .orElseThrow(Problem::notFound);
    }

    /**
     * What is to be done.
     *
     * @param purpose what it is good for
     * @param minimumStep the smallest version that counts
     * @param dose unit and minimum of the template; absent where done is done
     */
    record HomeworkView(
            String title,
            String purpose,
            String minimumStep,
            @Nullable Dose dose) {

        static HomeworkView of(Agreement agreed) {
            return new HomeworkView(agreed.title(), agreed.purpose(), agreed.minimumStep(), agreed.dose());
        }
    }
}
