package org.throughline.portal.clinic.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.portal.export.GatherClient;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.Services;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole clinic in one file, written client by client, so that its size is no matter. */
@Controller
class ClinicExportController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Services services;
    private final GatherClient gathering;
    private final Clock clock;

    ClinicExportController(Services services, GatherClient gathering, Clock clock) {
        this.services = services;
        this.gathering = gathering;
        this.clock = clock;
    }

    /** Where a part cannot be had on the way, the file stays without its end, and no program opens it as a whole one. */
    @GetMapping("/clinic/export.zip")
    void clinic(@AuthenticationPrincipal Visitor visitor, HttpServletResponse response) throws IOException {
        var roster = services.assignment().get(JsonNode.class, "/roster");
        var inCare = clients(false, null);
        var cover = JSON.createObjectNode()
                .put("format", "throughline-clinic-export")
                .put("version", 1)
                .put("exportedAt", clock.instant().toString())
                .put("exportedBy", visitor.person())
                .put("clinicId", visitor.clinic());
        cover.set("roster", roster.answer().required());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("throughline-" + visitor.clinic() + ".zip")
                        .build()
                        .toString());
        var zip = new ZipOutputStream(response.getOutputStream());
        put(zip, "clinic.json", cover);
        var written = new HashSet<String>();
        put(zip, inCare, false, written, visitor);
        put(zip, clients(true, null), true, written, visitor);
        zip.finish();
    }

    /** @param written whoever goes from one list to the other meanwhile is written once */
    private void put(ZipOutputStream zip, JsonNode first, boolean discharged, Set<String> written, Visitor visitor)
            throws IOException {
        var page = first;
        while (true) {
            for (var client : page.path("items")) {
                var id = client.path("clientId").asString();
                if (written.add(id)) {
                    put(
                            zip,
                            "clients/" + id + ".json",
                            gathering.gather(id, visitor).content());
                }
            }
            if (!page.path("next").isString()) {
                break;
            }
            page = clients(discharged, page.path("next").asString());
        }
    }

    private JsonNode clients(boolean discharged, @Nullable String cursor) {
        return services.assignment()
                .get(
                        JsonNode.class,
                        Query.of("/clients")
                                .with("limit", 200)
                                .with("discharged", discharged)
                                .with("cursor", cursor))
                .answer()
                .required();
    }

    private static void put(ZipOutputStream zip, String name, JsonNode content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JSON.writeValueAsBytes(content));
        zip.closeEntry();
    }
}
