package org.throughline.assignment.catalogue;

import static org.throughline.access.Role.CLIENT;
import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.INTEGRATION;
import static org.throughline.access.Role.SUPERVISOR;
import static org.throughline.access.Role.THERAPIST;

import java.net.URI;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.access.Gate;
import org.throughline.events.ClinicId;
import org.throughline.events.HomeworkType;
import org.throughline.events.TemplateId;
import org.throughline.http.Cursor;
import org.throughline.http.IdempotencyKey;
import org.throughline.http.Page;
import org.throughline.http.Preconditions;
import org.throughline.http.Problem;

/**
 * The catalogue over HTTP: everybody in a clinic reads it; therapists and admins make copies for their clinic. What comes
 * with the product is said in the language of {@code Accept-Language}, {@code en} or {@code de}, and in English where
 * neither is asked for; a clinic's own stays in the language that it was written in.
 */
@RestController
@RequestMapping("/api/v1/templates")
class TemplatesController {

    private static final String PATH = "/api/v1/templates/";

    private final Gate gate;
    private final Catalogue catalogue;
    private final CopyTemplate copyTemplate;
    private final ReviseTemplate reviseTemplate;
    private final Translations translations;
    private final TemplateAnswers answers;

    TemplatesController(
            Gate gate,
            Catalogue catalogue,
            CopyTemplate copyTemplate,
            ReviseTemplate reviseTemplate,
            Translations translations,
            TemplateAnswers answers) {
        this.gate = gate;
        this.catalogue = catalogue;
        this.copyTemplate = copyTemplate;
        this.reviseTemplate = reviseTemplate;
        this.translations = translations;
        this.answers = answers;
    }

    /**
     * Lists the latest version of each template, by id; the built-in ones in the language of {@code Accept-Language},
     * {@code en} or {@code de}.
     *
     * @param type only this kind of homework
     * @param cursor {@code next} of the page before; 400 when it belongs to another list
     * @param limit 1 to 200, 50 where absent
     */
    @GetMapping
    ResponseEntity<Page<Template>> list(
            @RequestParam(required = false) @Nullable HomeworkType type,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Locale language) {
        var clinic = reader();
        var size = Page.limit(limit);
        var scope = clinic + "/templates/" + type;
        var after = Cursor.read(scope, cursor).orElse("");
        var found = catalogue.latest(clinic).stream()
                .filter(it -> type == null || it.type() == type)
                .filter(it -> it.id().value().compareTo(after) > 0)
                .limit(size + 1L)
                .map(it -> translations.in(language, it))
                .toList();
        return ResponseEntity.ok()
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(Page.of(
                        found, size, Function.identity(), scope, it -> it.id().value()));
    }

    /**
     * Shows the latest version; a built-in one in the language of {@code Accept-Language}, {@code en} or {@code de}. 404
     * when the clinic has no such template.
     */
    @GetMapping("/{id}")
    ResponseEntity<Template> latest(@PathVariable TemplateId id, Locale language) {
        return answers.ok(catalogue.find(reader(), id, null).orElseThrow(Problem::notFound), language);
    }

    /**
     * Shows one version, which never changes; a built-in one in the language of {@code Accept-Language}, {@code en} or
     * {@code de}. What it asks, and what answers mean, is the same in both. 404 when there is none.
     */
    @GetMapping("/{id}/versions/{version}")
    ResponseEntity<Template> version(@PathVariable TemplateId id, @PathVariable int version, Locale language) {
        return answers.ok(catalogue.find(reader(), id, version).orElseThrow(Problem::notFound), language);
    }

    /**
     * Makes a copy for the clinic; what the body leaves out is as in the original, in the language of
     * {@code Accept-Language}, {@code en} or {@code de}. 422 {@code invalid} when the original is unknown or a field is
     * wrong, 409 beyond 500 copies.
     *
     * @param key names what the request makes: sent again with the same body and language it answers the same, with
     *     another of the two 422 {@code idempotency-key-reused}; 1 to 128 characters
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Template> copy(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody CopyRequest request,
            Locale language) {
        var copy = copyTemplate.copy(writer(), request.original(), language, request.draft(), IdempotencyKey.of(key));
        return ResponseEntity.created(URI.create(PATH + copy.id()))
                .eTag(etag(copy))
                .body(copy);
    }

    /**
     * Writes the next version of a copy; what the body leaves out stays, and so does every version before. 409 for a
     * template that came with the product, 422 {@code invalid} when a field is wrong.
     *
     * @param ifMatch the {@code ETag} of what the caller last saw
     */
    @PutMapping("/{id}")
    ResponseEntity<Template> revise(
            @PathVariable TemplateId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody TemplateDraft draft) {
        var next = reviseTemplate.revise(writer(), id, ifMatch, draft);
        return ResponseEntity.ok().eTag(etag(next)).body(next);
    }

    private ClinicId reader() {
        return gate.anyOf(CLIENT, THERAPIST, SUPERVISOR, CLINIC_ADMIN, INTEGRATION);
    }

    private ClinicId writer() {
        return gate.anyOf(THERAPIST, CLINIC_ADMIN);
    }

    private static String etag(Template template) {
        return Preconditions.etag(template.revision());
    }
}
