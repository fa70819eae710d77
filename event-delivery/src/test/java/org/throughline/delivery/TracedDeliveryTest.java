package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span.Kind;
import io.micrometer.tracing.test.simple.SimpleSpan;
import io.micrometer.tracing.test.simple.SimpleTracer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;
import org.throughline.events.TryAgainLater;

/** What becomes of traces where somebody keeps them. */
class TracedDeliveryTest {

    private static final String TOPIC = "homework.outcomes.v1";
    private static final Trace REQUEST = Trace.of("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true);

    private final SimpleTracer tracer = new SimpleTracer();
    private final Spans spans = new TracerSpans(tracer);
    private final List<String> told = new ArrayList<>();

    @Test
    void publishing_is_part_of_the_trace_that_led_to_the_event_and_is_over_with_the_acknowledgement() {
        var acknowledgement = new CompletableFuture<Void>();
        var event = event("o-1", REQUEST);

        new TracedProducer(_ -> acknowledgement, spans).send(event);
        assertThat(span().getEndTimestamp()).isEqualTo(Instant.EPOCH);
        acknowledgement.complete(null);

        assertThat(span().getEndTimestamp()).isAfter(Instant.EPOCH);
        assertThat(span().getName()).isEqualTo(TOPIC + " publish");
        assertThat(span().getKind()).isEqualTo(Kind.PRODUCER);
        assertThat(span().getTags())
                .containsEntry("messaging.message.id", event.id())
                .containsEntry("messaging.destination.name", TOPIC)
                .doesNotContainKey("error.type");
        assertThat(span().getTags().values()).noneMatch(it -> it.contains("c-anna"));
    }

    @Test
    void an_attempt_that_comes_to_nothing_says_so_without_words_of_the_failure() {
        new TracedProducer(_ -> CompletableFuture.failedFuture(new IllegalStateException("of Anna")), spans)
                .send(event("o-1", REQUEST));

        assertThat(span().getTags()).containsEntry("error.type", IllegalStateException.class.getName());
        assertThat(span().getTags().values()).noneMatch(it -> it.contains("Anna"));
    }

    @Test
    void an_event_of_no_trace_is_published_without_a_span() {
        new TracedProducer(_ -> CompletableFuture.completedFuture(null), spans).send(event("o-1", null));

        assertThat(tracer.getSpans()).isEmpty();
    }

    @Test
    void what_an_event_leads_to_belongs_to_the_span_in_which_it_was_heard() {
        inbox().read(List.of(record("o-1", REQUEST), record("o-2", null)));

        assertThat(span().getName()).isEqualTo(TOPIC + " process");
        assertThat(span().getKind()).isEqualTo(Kind.CONSUMER);
        assertThat(span().getEndTimestamp()).isAfter(Instant.EPOCH);
        assertThat(told).hasSize(2).last().isEqualTo("null");
        assertThat(told.getFirst()).contains(span().context().spanId());
    }

    @Test
    void a_poll_that_comes_again_leaves_a_span_that_failed() {
        var inbox = inbox(_ -> {
            throw new TryAgainLater("away", Duration.ofSeconds(1));
        });

        assertThatThrownBy(() -> inbox.read(List.of(record("o-1", REQUEST)))).isInstanceOf(TryAgainLater.class);

        assertThat(span().getTags()).containsEntry("error.type", TryAgainLater.class.getName());
        assertThat(span().getEndTimestamp()).isAfter(Instant.EPOCH);
    }

    @Test
    void what_happens_long_after_is_a_trace_of_its_own_with_a_link() {
        spans.longAfter(REQUEST, Work.fired("reminders")).close();

        assertThat(span().getName()).isEqualTo("reminders fired");
        assertThat(span().context().traceId()).isNotEqualTo(REQUEST.id());
        assertThat(span().getLinks())
                .extracting(Link::getTraceContext)
                .singleElement()
                .satisfies(it -> assertThat(it.traceId()).isEqualTo(REQUEST.id()))
                .satisfies(it -> assertThat(it.spanId()).isEqualTo(REQUEST.span()));
    }

    private SimpleSpan span() {
        assertThat(tracer.getSpans()).hasSize(1);
        return tracer.getSpans().getFirst();
    }

    private Inbox inbox() {
        return inbox(heard -> heard.forEach(
                it -> told.add(String.valueOf(Envelope.of(it.event(), "analytics-service", 1, Instant.EPOCH, null)
                        .traceparent()))));
    }

    private Inbox inbox(Consumer<List<Heard>> apply) {
        return new Inbox(
                apply,
                new DeadLetters(_ -> CompletableFuture.completedFuture(null), "analytics-service"),
                new InboxMetrics(new SimpleMeterRegistry(), List.of(TOPIC)),
                _ -> Standing.ACTIVE,
                spans,
                "analytics-service");
    }

    private static ConsumerRecord<byte[], byte[]> record(String occurrence, Trace trace) {
        var event = event(occurrence, trace);
        var sent =
                CloudEventHeaders.toRecord(event, EventType.named(event.type()).orElseThrow());
        var record = new ConsumerRecord<>(TOPIC, 0, 7, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static Envelope event(String occurrence, Trace trace) {
        if (trace == null) {
            return told("c-ben", occurrence);
        }
        try (var _ = Tracing.of(trace)) {
            return told("c-anna", occurrence);
        }
    }

    private static Envelope told(String client, String occurrence) {
        var event = Homework.of("linden", client, occurrence).started().events().getFirst();
        return Envelope.of(event, "tracking-service", 1, Instant.EPOCH, null);
    }
}
