package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.OutcomeEvent.HomeworkMissed;

class EventJsonTest {

    private static final EventType MISSED = EventType.of(HomeworkMissed.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "42",
                "{",
                "{\"clinic\": {}}",
                "{\"clinic\": \"lin den\"}",
                "{\"clinic\": \"linden\", \"client\": null}"
            })
    void what_is_not_an_event_is_malformed(String body) {
        assertThatThrownBy(() -> Events.read(MISSED, body)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void no_body_at_all_is_malformed() {
        assertThatThrownBy(() -> EventJson.read(MISSED, null)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void an_endless_body_is_refused_before_it_is_parsed() {
        assertThatThrownBy(() -> EventJson.read(MISSED, new byte[64 * 1024 + 1]))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void a_tower_of_brackets_is_refused() {
        assertThatThrownBy(() -> Events.read(MISSED, "{\"x\":" + "[".repeat(2000) + "]".repeat(2000) + "}"))
                .isInstanceOf(MalformedEvent.class);
    }

    @Test
    void the_refusal_does_not_quote_the_body() {
        assertThatThrownBy(() -> Events.read(MISSED, "{\"clinic\": \"I felt awful today\"}"))
                .hasMessageNotContaining("awful")
                .hasNoCause();
    }

    @Test
    void a_field_missing_inside_the_windows_is_missing_too() {
        var type = EventType.of(HomeworkAssigned.class);
        var body = ContractFiles.CURRENT
                .examples(type.name())
                .findFirst()
                .orElseThrow()
                .json();

        assertThatThrownBy(() -> Events.read(type, body.replace("\"dueAt\"", "\"dueBy\"")))
                .isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> Events.read(type, body.replace("\"zone\"", "\"place\"")))
                .isInstanceOf(MalformedEvent.class)
                .hasMessage("zone is missing");
    }

    @Test
    void absent_is_absent_not_null() {
        ContractFiles.CURRENT.examples().forEach(it -> {
            var type = EventType.named("org.throughline." + it.type() + ".v1").orElseThrow();
            assertThat(EventJson.write(Events.read(type, it.json()))).doesNotContain("null");
        });
    }
}
