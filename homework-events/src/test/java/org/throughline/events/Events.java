package org.throughline.events;

import java.nio.charset.StandardCharsets;

/** Reads bodies given as text. */
final class Events {

    private Events() {}

    static HomeworkEvent read(EventType type, String json) {
        return EventJson.read(type, json.getBytes(StandardCharsets.UTF_8));
    }
}
