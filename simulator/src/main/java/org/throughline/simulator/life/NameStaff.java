package org.throughline.simulator.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;

/** The admins of the demo clinics say what their therapists are called and who works together. */
public record NameStaff(Api api) {

    private static final String STAFF = "/living-staff.json";

    public void name() {
        Json.items(clinics()).forEach(this::name);
    }

    private void name(JsonNode clinic) {
        var admin = Json.text(clinic, "admin");
        var etag = api.get(admin, "assignment", "/roster").text("etag");
        var written = api.put(admin, "assignment", "/roster", etag, clinic.path("roster"));
        if (!written.ok()) {
            throw new IllegalStateException("the roster of " + admin + " answered " + written);
        }
    }

    private static JsonNode clinics() {
        try (var in = NameStaff.class.getResourceAsStream(STAFF)) {
            return Json.read(Objects.requireNonNull(in).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
