package org.throughline.events;

import java.time.Instant;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of an envelope as record headers. */
final class Headers {

    private Headers() {}

    static Envelope missed() {
        var type = EventType.of(HomeworkMissed.class);
        var body = ContractFiles.CURRENT.examples(type.name()).findFirst().orElseThrow();
        return Envelope.of(
                Events.read(type, body.json()),
                Topic.OUTCOMES.writer(),
                3,
                Instant.parse("2026-03-30T02:00:00.512Z"),
                null);
    }

    static ObjectNode of(Envelope envelope) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("content-type", "application/json")
                .put("ce_specversion", "1.0")
                .put("ce_id", envelope.id())
                .put("ce_source", envelope.source())
                .put("ce_type", envelope.type())
                .put("ce_subject", envelope.subject())
                .put("ce_time", envelope.time().toString())
                .put(
                        "ce_dataschema",
                        EventType.named(envelope.type()).orElseThrow().schema())
                .put("ce_partitionkey", envelope.partitionKey())
                .put("ce_sequence", Long.toString(envelope.sequence()));
    }
}
