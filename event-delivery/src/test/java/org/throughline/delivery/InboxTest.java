package org.throughline.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.Trace;
import org.throughline.events.TryAgainLater;

class InboxTest {

    private static final String TOPIC = "homework.outcomes.v1";

    private final List<Heard> heard = new ArrayList<>();
    private final List<ProducerRecord<byte[], byte[]>> letters = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private static final Trace TRACE = Trace.read("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .orElseThrow();
    private boolean deadLettersAway;

    private final Inbox inbox = new Inbox(
            heard::addAll,
            new DeadLetters(
                    it -> {
                        letters.add(it);
                        return deadLettersAway
                                ? CompletableFuture.failedFuture(new IllegalStateException("away"))
                                : CompletableFuture.completedFuture(null);
                    },
                    "analytics-service"),
            new InboxMetrics(meters, List.of(TOPIC)),
            it -> it.value().equals("gone") ? Standing.ERASED : Standing.ACTIVE,
            Spans.NOT_KEPT,
            "analytics-service");

    @Test
    void good_records_are_applied_in_order_around_a_bad_one() {
        inbox.read(List.of(good("o-1", 1), with(good("o-1", 2), "ce_sequence", "many"), good("o-2", 1)));

        assertThat(heard).extracting(it -> it.envelope().subject()).containsExactly("o-1", "o-2");
        assertThat(letters).singleElement().satisfies(it -> {
            assertThat(it.topic()).isEqualTo(TOPIC + ".analytics-service.dlt");
            assertThat(header(it, "reason")).isEqualTo("BAD_ENVELOPE");
            assertThat(header(it, "original-offset")).isEqualTo("7");
        });
        assertThat(meters.get("throughline.inbox.events")
                        .tag("result", "applied")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(meters.get("throughline.dead.letters")
                        .tag("topic", TOPIC)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_never_happened_is_counted_as_zero() {
        assertThat(meters.get("throughline.dead.letters")
                        .tag("topic", TOPIC)
                        .counter()
                        .count())
                .isZero();
    }

    @Test
    void a_type_from_a_later_version_is_skipped_and_counted() {
        inbox.read(List.of(with(good("o-1", 1), "ce_type", "org.throughline.homework.dreamt.v1")));

        assertThat(heard).isEmpty();
        assertThat(letters).isEmpty();
        assertThat(meters.get("throughline.inbox.events")
                        .tag("result", "unknown")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void an_envelope_that_names_another_clinic_subject_or_client_than_the_body_is_not_trusted() {
        inbox.read(List.of(
                with(good("o-1", 1), "ce_source", "/clinics/harbour/tracking-service"),
                with(good("o-1", 1), "ce_subject", "o-2"),
                with(good("o-1", 1), "ce_source", "nonsense"),
                with(good("o-1", 1), "ce_sequence", "0"),
                with(good("o-1", 1), "ce_id", "x".repeat(100_000))));

        assertThat(heard).isEmpty();
        assertThat(letters).hasSize(5);
    }

    @Test
    void a_trace_that_is_not_of_its_form_is_ignored_and_the_event_is_not() {
        inbox.read(List.of(
                with(good("o-1", 1), "ce_traceparent", TRACE.parent()),
                with(good("o-2", 1), "ce_traceparent", "00-<script>"),
                with(good("o-3", 1), "ce_traceparent", "0".repeat(100_000))));

        assertThat(letters).isEmpty();
        assertThat(heard).extracting(it -> it.envelope().traceparent()).containsExactly(TRACE.parent(), null, null);
    }

    @Test
    void what_an_event_leads_to_belongs_to_its_trace_and_so_do_the_log_lines() {
        var logged = new ArrayList<String>();
        var inTrace = new Inbox(
                it -> {
                    heard.addAll(it);
                    logged.add(MDC.get(Trace.LOGGED_AS));
                    assertThat(Envelope.of(it.getFirst().event(), "analytics-service", 1, Instant.EPOCH, null)
                                    .traceparent())
                            .isEqualTo(TRACE.parent());
                },
                new DeadLetters(_ -> CompletableFuture.completedFuture(null), "analytics-service"),
                new InboxMetrics(meters, List.of(TOPIC)),
                it -> it.value().equals("gone") ? Standing.ERASED : Standing.ACTIVE,
                Spans.NOT_KEPT,
                "analytics-service");

        inTrace.read(List.of(with(good("o-1", 1), "ce_traceparent", TRACE.parent())));

        assertThat(heard).hasSize(1);
        assertThat(logged).containsExactly(TRACE.id());
        assertThat(MDC.get(Trace.LOGGED_AS)).isNull();
    }

    @Test
    void what_is_told_of_a_clinic_that_was_erased_is_not_heard_and_is_counted() {
        var event = Homework.of("gone", "c-anna", "o-9").started().events().getFirst();

        inbox.read(List.of(arrived(event, 1), good("o-1", 1)));

        assertThat(heard).extracting(it -> it.event().clinic().value()).containsExactly("linden");
        assertThat(letters).isEmpty();
        assertThat(meters.get("throughline.inbox.events")
                        .tag("result", "erased")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_applied_until_the_dead_letters_are_safe() {
        deadLettersAway = true;
        var poll = List.of(good("o-1", 1), with(good("o-1", 2), "ce_sequence", "many"));

        assertThatThrownBy(() -> inbox.read(poll)).isInstanceOf(TryAgainLater.class);
        assertThat(heard).isEmpty();

        deadLettersAway = false;
        inbox.read(poll);
        assertThat(heard).hasSize(1);
    }

    private static ConsumerRecord<byte[], byte[]> good(String id, long sequence) {
        return arrived(Homework.open(id).started().events().getFirst(), sequence);
    }

    private static ConsumerRecord<byte[], byte[]> arrived(HomeworkEvent event, long sequence) {
        var record = CloudEventHeaders.toRecord(
                Envelope.of(event, "tracking-service", sequence, Instant.EPOCH, null), EventType.of(event));
        var arrived = new ConsumerRecord<>(TOPIC, 3, 7, record.key(), record.value());
        record.headers().forEach(it -> arrived.headers().add(it));
        return arrived;
    }

    private static ConsumerRecord<byte[], byte[]> with(
            ConsumerRecord<byte[], byte[]> record, String header, String value) {
        record.headers().remove(header);
        record.headers().add(header, value.getBytes(UTF_8));
        return record;
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
