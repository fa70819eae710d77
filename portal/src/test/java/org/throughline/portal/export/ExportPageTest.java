package org.throughline.portal.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.throughline.portal.PortalTest;
import org.throughline.portal.login.Role;
import tools.jackson.databind.json.JsonMapper;

class ExportPageTest extends PortalTest {

    private static final String ANNA = """
            {"clientId":"c-anna","displayName":"Anna","therapistId":"t-mara","zone":"Europe/Berlin","zonePolicy":"FOLLOW",
            "homeZone":"Europe/Berlin","sessions":[]}""";

    @BeforeEach
    void everything() {
        services.says("GET", "/clients/c-anna", 200, ANNA)
                .says("GET", "/clients", 200, "{\"items\":[" + ANNA + "]}")
                .says("GET", "/roster", 200, "{\"therapists\":[],\"teams\":[]}")
                .says("GET", "/assignments", 200, """
                        {"items":[{"assignmentId":"a-1","title":"Slow breathing","purpose":"Sleep comes easier",
                        "goal":"Sleep through","state":"ACTIVE","templateId":"breath","templateVersion":1,
                        "createdAt":"2026-03-20T08:00:00Z"}]}""")
                .says("GET", "/templates/breath/versions/1", 200, """
                        {"id":"breath","version":1,"worksheet":{"items":[{"linkId":"calm","text":"How calm?",
                        "type":"integer"}]}}""")
                .says("GET", "/clients/c-anna/stories", 200, """
                        {"items":[{"occurrenceId":"o-1","assignmentId":"a-1","dueDate":"2026-03-21","state":"COMPLETED",
                        "questions":[{"text":"Nose or mouth?","answer":"As you like."}]},
                        {"occurrenceId":"o-2","assignmentId":"a-1","dueDate":"2026-03-22","state":"MISSED",
                        "questions":[]}]}""")
                .says("GET", "/clients/c-anna/records", 200, """
                        {"items":[{"recordId":"r-1","occurrenceId":"o-1","assignmentId":"a-1","latest":{"outcome":"COMPLETED",
                        "performedAt":"2026-03-21T17:00:00Z","zone":"Europe/Berlin","answers":{"calm":7},
                        "note":"Żółw – Ωμέγα – größer"}}]}""")
                .says("GET", "/clients/c-anna/measures", 200, """
                        {"items":[{"instrument":"PHQ_9","score":9,"completedAt":"2026-03-21T17:00:00Z"}]}""")
                .says("GET", "/clients/c-anna/reward", 404, "{\"code\":\"not-found\"}")
                .says("GET", "/clients/c-anna/reminder-preferences", 200, "{\"intensity\":\"NORMAL\"}")
                .says("GET", "/clients/c-anna/consents", 200, "{\"items\":[]}")
                .says("GET", "/clients/c-anna/reminders", 200, "{\"items\":[]}")
                .says("GET", "/clients/c-anna/adherence", 200, "{\"formulaVersion\":\"1.0\"}");
    }

    @Test
    void a_client_takes_along_what_all_four_services_keep() throws Exception {
        var file = browser.perform(get("/me/data/export.json").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("throughline-c-anna.json")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var content = JsonMapper.shared().readTree(file);
        assertThat(content.propertyNames())
                .containsExactly(
                        "format",
                        "version",
                        "exportedAt",
                        "exportedBy",
                        "clinicId",
                        "clientId",
                        "client",
                        "assignments",
                        "homework",
                        "records",
                        "measures",
                        "reminderPreferences",
                        "consents",
                        "reminders",
                        "adherence",
                        "templates");
        assertThat(content.at("/records/0/latest/note").asString()).isEqualTo("Żółw – Ωμέγα – größer");
        assertThat(content.at("/templates/0/worksheet/items/0/text").asString()).isEqualTo("How calm?");
    }

    @Test
    void on_paper_it_reads_day_by_day_in_the_letters_that_were_written() throws Exception {
        var pdf = browser.perform(get("/clinic/people/c-anna/export.pdf").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(text(pdf))
                .contains("Homework of Anna", "Slow breathing", "Sleep comes easier", "21 March 2026: done")
                .contains("22 March 2026: nothing was told")
                .contains("How calm?: 7", "Żółw – Ωμέγα – größer", "Nose or mouth?", "As you like.", "PHQ-9");
    }

    @Test
    void what_is_for_the_client_s_eyes_only_is_in_their_own_file_only() throws Exception {
        services.says("GET", "/clients/c-anna/reward", 200, "{\"text\":\"A day by the lake\"}");

        browser.perform(get("/me/data/export.json").with(as("c-anna", Role.CLIENT)))
                .andExpect(content().string(containsString("A day by the lake")));
        browser.perform(get("/clinic/people/c-anna/export.json").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("A day by the lake"))));
    }

    @Test
    void where_a_part_is_missing_there_is_no_file_that_would_pass_for_a_whole_one() throws Exception {
        services.says("GET", "/clients/c-anna/reminders", 503, "{}");

        browser.perform(get("/me/data/export.json").with(as("c-anna", Role.CLIENT)))
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    void the_clinic_is_one_file_with_one_part_for_each_client() throws Exception {
        var zip = browser.perform(get("/clinic/export.zip").with(as("a-linus", Role.CLINIC_ADMIN)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        assertThat(entries(zip)).containsExactly("clients/c-anna.json", "clinic.json");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            var text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
            return text.toString();
        }
    }

    private static TreeSet<String> entries(byte[] zip) throws IOException {
        var names = new TreeSet<String>();
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
