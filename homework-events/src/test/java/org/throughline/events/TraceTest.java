package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.events.AssignmentEvent.HomeworkWithdrawn;

class TraceTest {

    private static final Trace MORNING = trace("0af7651916cd43dd8448eb211c80319c");
    private static final Trace EVENING = trace("1af7651916cd43dd8448eb211c80319c");

    @Test
    void a_trace_is_known_by_its_id() {
        assertThat(MORNING.id()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\n{\"level\":\"forged\"}",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
            })
    void what_is_not_of_the_form_is_no_trace(@Nullable String header) {
        assertThat(Trace.read(header)).isEmpty();
    }

    @Test
    void what_a_request_leads_to_belongs_to_its_trace_until_it_is_answered() {
        try (var _ = Tracing.of(MORNING)) {
            assertThat(told("c-anna", "o-1").traceparent()).isEqualTo(MORNING.parent());
        }
        assertThat(told("c-anna", "o-1").traceparent()).isNull();
    }

    @Test
    void what_events_lead_to_belongs_to_the_trace_of_the_same_slot_else_of_the_same_client() {
        var heard = new LinkedHashMap<Envelope, Trace>();
        heard.put(told("c-anna", "o-1"), MORNING);
        heard.put(told("c-anna", "o-2"), EVENING);
        try (var _ = Tracing.of(heard)) {
            assertThat(told("c-anna", "o-1").traceparent()).isEqualTo(MORNING.parent());
            assertThat(told("c-anna", "o-9").traceparent()).isEqualTo(EVENING.parent());
            assertThat(told("c-ben", "o-3").traceparent()).isNull();
            assertThat(Tracing.only()).isEmpty();
        }
    }

    @Test
    void what_documents_lead_to_belongs_to_the_trace_of_the_same_document() {
        try (var _ = Tracing.ofDocuments(Map.of("linden/c-anna/o-1", MORNING, "linden/c-ben/o-2", EVENING))) {
            assertThat(told("c-anna", "o-1").traceparent()).isEqualTo(MORNING.parent());
            assertThat(told("c-ben", "o-2").traceparent()).isEqualTo(EVENING.parent());
            assertThat(Tracing.thatLedTo("linden/c-anna/o-1")).contains(MORNING);
            assertThat(Tracing.thatLedTo("harbour/c-anna/o-1")).isEmpty();
            assertThat(Tracing.thatLedTo("no key of a client")).isEmpty();
        }
        assertThat(Tracing.thatLedTo("linden/c-anna/o-1")).isEmpty();
    }

    @Test
    void a_trace_says_to_which_span_it_belongs_and_whether_it_is_recorded() {
        assertThat(MORNING.span()).isEqualTo("b7ad6b7169203331");
        assertThat(MORNING.isRecorded()).isTrue();
        var unrecorded = Trace.of(EVENING.id(), "c7ad6b7169203331", false);
        assertThat(unrecorded.isRecorded()).isFalse();
        assertThat(Trace.read(unrecorded.parent())).contains(unrecorded);
    }

    private static Envelope told(String client, String occurrence) {
        var event = new HomeworkWithdrawn(
                new ClinicId("linden"),
                new ClientId(client),
                new AssignmentId("a-1"),
                new OccurrenceId(occurrence),
                WithdrawReason.values()[0],
                Instant.EPOCH);
        return Envelope.of(event, "assignment-service", 1, Instant.EPOCH, null);
    }

    private static Trace trace(String id) {
        return Trace.read("00-" + id + "-b7ad6b7169203331-01").orElseThrow();
    }
}
