package org.throughline.assignment.web;

import java.net.URI;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.assignment.assignments.Agreement;
import org.throughline.assignment.assignments.Assignment;
import org.throughline.assignment.assignments.ReadAgreement;
import org.throughline.http.Page;
import org.throughline.http.Preconditions;

/** Shows assignments to whoever asks, in the language of the request as far as their words are the template's. */
@Component
class AssignmentViews {

    private static final String PATH = "/api/v1/assignments/";

    private final ReadAgreement readAgreement;

    AssignmentViews(ReadAgreement readAgreement) {
        this.readAgreement = readAgreement;
    }

    ResponseEntity<AssignmentView> created(Assignment assignment) {
        return shown(ResponseEntity.created(URI.create(PATH + assignment.id())), assignment);
    }

    ResponseEntity<AssignmentView> ok(Assignment assignment) {
        return shown(ResponseEntity.ok(), assignment);
    }

    ResponseEntity<Page<AssignmentView>> ok(Page<AssignmentView> page) {
        return ResponseEntity.ok().varyBy(HttpHeaders.ACCEPT_LANGUAGE).body(page);
    }

    AssignmentView of(Assignment assignment) {
        return AssignmentView.of(assignment, agreement(assignment));
    }

    Agreement agreement(Assignment assignment) {
        return readAgreement.read(assignment.agreement(), language());
    }

    private ResponseEntity<AssignmentView> shown(ResponseEntity.BodyBuilder answer, Assignment assignment) {
        return answer.varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .eTag(Preconditions.etag(assignment.revision()))
                .body(of(assignment));
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
