package org.throughline.portal.layout;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whom to call right now, place by place; the same for everybody, logged in or not. */
@Component
class CrisisHelp {

    private final List<Place> places;

    CrisisHelp(JsonMapper json, @Value("classpath:portal/crisis-help.json") Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            this.places = List.of(json.readValue(content, Place[].class));
        }
    }

    /** @param place key of the messages */
    record Place(String place, List<Line> lines) {}

    record Line(
            String name, @Nullable String phone, @Nullable String url) {

        public String dial() {
            return phone == null ? "" : "tel:" + phone.replace(" ", "");
        }
    }

    List<Place> places() {
        return places;
    }
}
