package org.throughline.delivery;

import java.util.Map;
import java.util.TreeMap;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;

/**
 * What a span is about, named as OpenTelemetry's conventions for messaging name it.
 *
 * @param about ids, types and topics; never anything of a person
 */
public record Work(String name, Kind kind, Map<String, String> about) {

    /** On which side of a topic it is, if on any. */
    public enum Kind {
        PUBLISHES,
        HEARS,
        WITHIN
    }

    /** A timer that has come due. */
    public static Work fired(String timer) {
        return new Work(timer + " fired", Kind.WITHIN, Map.of("throughline.timer", timer));
    }

    static Work publishing(Envelope event) {
        return new Work(topic(event) + " publish", Kind.PUBLISHES, about(event, "send"));
    }

    static Work hearing(Envelope event, String service) {
        var about = new TreeMap<>(about(event, "process"));
        about.put("messaging.consumer.group.name", service);
        return new Work(topic(event) + " process", Kind.HEARS, about);
    }

    private static Map<String, String> about(Envelope event, String operation) {
        return Map.of(
                "messaging.system", "kafka",
                "messaging.operation.type", operation,
                "messaging.destination.name", topic(event),
                "messaging.message.id", event.id(),
                "cloudevents.event_type", event.type());
    }

    private static String topic(Envelope event) {
        return EventType.named(event.type()).map(it -> it.topic().topicName()).orElse("unknown");
    }
}
