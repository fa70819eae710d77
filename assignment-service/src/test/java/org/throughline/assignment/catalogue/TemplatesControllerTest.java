package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(TemplatesController.class)
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = CatalogueOverHttp.class)
class TemplatesControllerTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void lists_a_kind_of_homework() {
        assertThat(http.get().uri("/api/v1/templates?type=MOOD_TRACKING"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[*].id")
                .asArray()
                .containsExactly("mood-daily-check-in", "mood-in-the-moment");
    }

    @Test
    void shows_the_dose_the_smallest_step_and_the_worksheet() {
        var json = assertThat(http.get().uri("/api/v1/templates/exposure-ladder-step/versions/1"))
                .hasStatusOk()
                .hasHeader("ETag", "\"1\"")
                .bodyJson();
        json.extractingPath("$.dose.unit").isEqualTo("minutes");
        json.extractingPath("$.minimumStep").asString().isNotBlank();
        json.extractingPath("$.worksheet.items[?(@.linkId=='suds-peak')].type")
                .asArray()
                .containsExactly("slider");
        json.extractingPath("$.worksheet.items[?(@.linkId=='safety-other')].enableWhen[0].operator")
                .asArray()
                .containsExactly("=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-AT", "de-DE,de;q=0.9,en;q=0.8", "fr, de;q=0.5"})
    void somebody_who_reads_german_reads_german(String asked) {
        var shown = http.get().uri("/api/v1/templates/thought-record-full").header("Accept-Language", asked);
        var json = assertThat(shown)
                .hasStatusOk()
                .hasHeader("Content-Language", "de")
                .hasHeader("Vary", "Accept-Language")
                .hasHeader("ETag", "\"1-de\"")
                .bodyJson();
        json.extractingPath("$.title").isEqualTo("Gedankenprotokoll");
        json.extractingPath("$.worksheet.items[?(@.linkId=='patterns')].options[0].text")
                .asArray()
                .containsExactly("Alles oder nichts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB, de;q=0.5", "fr", "*"})
    void anybody_else_reads_english(String asked) {
        var shown = http.get().uri("/api/v1/templates/thought-record-full").header("Accept-Language", asked);
        assertThat(shown)
                .hasStatusOk()
                .hasHeader("Content-Language", "en")
                .hasHeader("Vary", "Accept-Language")
                .hasHeader("ETag", "\"1\"")
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Thought record");
    }

    @Test
    void the_library_is_listed_in_the_language_of_its_reader() {
        assertThat(http.get().uri("/api/v1/templates?type=MOOD_TRACKING").header("Accept-Language", "de"))
                .hasStatusOk()
                .hasHeader("Content-Language", "de")
                .hasHeader("Vary", "Accept-Language")
                .bodyJson()
                .extractingPath("$.items[*].title")
                .asArray()
                .containsExactly("Täglicher Stimmungs-Check", "Stimmung im Augenblick");
    }

    @Test
    void what_is_known_in_one_language_is_not_taken_for_the_other() {
        assertThat(http.get()
                        .uri("/api/v1/templates/journal-free")
                        .header("Accept-Language", "de")
                        .header("If-None-Match", "\"1\""))
                .hasStatusOk();
    }

    @Test
    void a_copy_stays_in_the_language_that_it_was_written_in() {
        var address = http.post()
                .uri("/api/v1/templates")
                .header("Accept-Language", "de")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"copyOf\": \"journal-free\", \"title\": \"Abendseiten\"}")
                .exchange()
                .getResponse()
                .getHeader("Location");

        assertThat(http.get().uri(address).header("Accept-Language", "en"))
                .hasHeader("ETag", "\"1\"")
                .doesNotContainHeader("Content-Language")
                .bodyJson()
                .extractingPath("$.minimumStep")
                .isEqualTo("Ein Satz.");
    }

    @Test
    void a_page_says_where_it_goes_on() {
        assertThat(http.get().uri("/api/v1/templates?limit=5"))
                .hasStatusOk()
                .containsHeader("Link")
                .bodyJson()
                .extractingPath("$.next")
                .asString()
                .isNotBlank();
    }

    @Test
    void copies_and_revises() {
        var body = "{\"copyOf\": \"journal-free\", \"title\": \"Evening pages\"}";
        var created = http.post()
                .uri("/api/v1/templates")
                .header("Idempotency-Key", "click")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        var address = created.getResponse().getHeader("Location");

        assertThat(http.put()
                        .uri(address)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"minimumStep\": \"One word\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"2\"");
        assertThat(http.get().uri(address))
                .bodyJson()
                .extractingPath("$.minimumStep")
                .isEqualTo("One word");
        assertThat(http.get().uri(address + "/versions/1"))
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Evening pages");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                              | /copyOf
            {"copyOf": "journal-free"}                                                      | /title
            {"copyOf": "journal-free", "title": null}                                       | /title
            {"copyOf": "no such id!", "title": "x"}                                         | /copyOf
            {"copyOf": "journal-free", "title": "x", "steps": []}                           | /steps
            {"copyOf": "journal-free", "title": "x", "dose": {"target": 1}}                 | /dose/minimumFraction
            {"copyOf": "journal-free", "title": "x", "dose": {"target": 1, "minimumFraction": 1}} | /dose
            {"copyOf": "journal-free", "title": "x", "worksheet": {}}                       | /worksheet
            {"copyOf": "journal-free", "title": "x", "worksheet": {"items": [null]}}        | /worksheet
            {"copyOf": "journal-free", "title": "x", "worksheet": {"items": [{}]}}          | /worksheet/items/0
            {"copyOf": "journal-free", "title": "x", "worksheet": {"items": [{"linkId": "a", "text": "a", "type": "song"}]}} | /worksheet/items/0/type
            {"copyOf": "journal-free", "title": "x", "worksheet": {"items": [{"linkId": "a", "text": "a", "type": "choice", "options": [{}]}]}} | /worksheet/items/0/options/0
            """)
    void what_is_wrong_is_pointed_at(String body, String pointer) {
        assertThat(http.post()
                        .uri("/api/v1/templates")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].pointer")
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/templates/none, 404",
        "/api/v1/templates/journal-free/versions/2, 404",
        "/api/v1/templates/journal-free/versions/x, 400",
        "/api/v1/templates?type=SINGING, 400",
        "/api/v1/templates?limit=0, 400",
        "/api/v1/templates?cursor=abc, 400"
    })
    void what_is_not_there_is_said_so(String address, int status) {
        assertThat(http.get().uri(address)).hasStatus(status);
    }

    @Test
    void a_list_with_a_hole_is_refused() {
        assertThat(http.post()
                        .uri("/api/v1/templates")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"copyOf\": \"journal-free\", \"title\": \"x\", \"steps\": [null]}"))
                .hasStatus4xxClientError();
    }
}
