package org.throughline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of events as JSON: absent rather than null, ISO times, unknown fields skipped, bounded depth and length. */
public final class EventJson {

    private static final int MAX_BODY_BYTES = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(4096)
                            .maxDocumentLength(MAX_BODY_BYTES)
                            .build())
                    .build())
            .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String write(HomeworkEvent event) {
        return JSON.writeValueAsString(event);
    }

    /** @throws MalformedEvent when the bytes are not an event of that type */
    public static HomeworkEvent read(EventType type, byte @Nullable [] body) {
        if (body == null || body.length > MAX_BODY_BYTES) {
            throw new MalformedEvent("body is missing or longer than 64 KiB");
        }
        try {
            var event = JSON.readValue(body, type.event());
            if (event == null) {
                throw new MalformedEvent("body is null");
            }
            RequiredFields.check(event);
            return event;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new MalformedEvent("body is not a " + type.name());
        }
    }
}
