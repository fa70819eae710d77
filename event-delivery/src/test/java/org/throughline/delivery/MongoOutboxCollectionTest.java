package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.throughline.events.Decided;
import org.throughline.events.Revision;
import org.throughline.events.StaleAggregate;
import org.throughline.events.Trace;
import org.throughline.events.Tracing;
import org.throughline.events.TryAgainLater;

class MongoOutboxCollectionTest {

    @RegisterExtension
    static final Mongo MONGO = new Mongo();

    private static final Instant NOW = Instant.parse("2026-03-29T07:00:02.5Z");

    private final List<Pending> offered = new ArrayList<>();
    private OutboxCollection<Homework> homework;

    @BeforeEach
    void open() {
        MONGO.empty();
        homework = new MongoOutboxes(
                        MONGO::database,
                        "tracking-service",
                        new StateMapping(StoredValues.conversions()),
                        offered::add,
                        Clock.systemUTC())
                .collection(Homework.SHAPE);
    }

    @Test
    void what_is_written_is_read_back_with_its_revision() {
        homework.record(Homework.open("o-1").started(), NOW);

        var read = homework.find("linden/c-anna/o-1").orElseThrow();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("revision")
                .isEqualTo(Homework.open("o-1").started().state());
        assertThat(read.revision()).isEqualTo(new Revision(1, 1));
    }

    @Test
    void a_document_that_is_due_some_time_knows_the_trace_that_made_it_so() {
        var trace = Trace.of("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", true);
        try (var _ = Tracing.of(trace)) {
            homework.record(Homework.open("o-1").started(), NOW);
            homework.record(Decided.nothing(Homework.open("o-2").due(null)), NOW);
        }
        homework.record(Homework.open("o-3").started(), NOW);
        var later = homework.find("linden/c-anna/o-1").orElseThrow().started();
        homework.record(later, NOW);

        assertThat(homework.armedIn(List.of("linden/c-anna/o-1", "linden/c-anna/o-2", "linden/c-anna/o-3")))
                .isEqualTo(Map.of("linden/c-anna/o-1", trace));
    }

    @Test
    void state_is_stored_under_plain_names_and_ids_as_text() {
        homework.record(Homework.open("o-1").started(), NOW);

        var document = MONGO.database().getCollection("homework").find().first();
        assertThat(document.keySet())
                .containsExactlyInAnyOrder(
                        "_id", "version", "sequence", "shard", "dueAt", "writer", "state", "outbox", "outboxAt");
        assertThat(document.get("state", Document.class))
                .containsEntry("id", "o-1")
                .containsEntry("client", "c-anna")
                .containsEntry("slot", "2026-03-29#1")
                .doesNotContainKeys("_class", "revision");
        assertThat(document.getEmbedded(List.of("state", "kinds"), Document.class))
                .containsEntry("date", "2026-03-29")
                .containsEntry("time", "18:00")
                .containsEntry("both", "2026-03-29T02:30")
                .containsEntry("zone", "Australia/Sydney")
                .containsEntry("duration", "PT12M");
    }

    @Test
    void events_are_numbered_without_gaps_over_writes() {
        homework.record(Homework.open("o-1").started(2), NOW);
        homework.record(read("o-1").started(3), NOW);

        assertThat(offered.getLast().events()).extracting(it -> it.sequence()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(offered.getLast().version()).isEqualTo(2);
        assertThat(offered.getLast().events())
                .allSatisfy(it -> assertThat(it.source()).isEqualTo("/clinics/linden/tracking-service"));
    }

    @Test
    void a_second_writer_at_the_same_revision_is_told_that_it_is_stale() {
        homework.record(Homework.open("o-1").started(), NOW);
        var read = read("o-1");
        homework.record(read.started(), NOW);

        assertThatThrownBy(() -> homework.record(read.started(), NOW)).isInstanceOf(StaleAggregate.class);
        assertThatThrownBy(() -> homework.record(Homework.open("o-1").started(), NOW))
                .isInstanceOf(StaleAggregate.class);
        assertThat(read("o-1").starts()).isEqualTo(2);
    }

    @Test
    void the_sixty_fifth_waiting_event_is_refused() {
        homework.record(Homework.open("o-1").started(60), NOW);
        homework.record(read("o-1").started(4), NOW);

        assertThatThrownBy(() -> homework.record(read("o-1").started(), NOW))
                .isInstanceOfSatisfying(
                        TryAgainLater.class, it -> assertThat(it.after()).isEqualTo(Duration.ofSeconds(5)));
        assertThat(read("o-1").starts()).isEqualTo(64);
    }

    @Test
    void of_many_writes_those_hold_whose_document_nobody_else_wrote() {
        homework.recordAll(
                IntStream.range(0, 20)
                        .mapToObj(it -> Homework.open("o-" + it).started())
                        .toList(),
                NOW);
        var batch = homework.findByPrefix("linden/c-anna/");
        assertThat(batch).hasSize(20);
        homework.record(read("o-7").started(), NOW);
        offered.clear();

        var decided = new ArrayList<>(batch.stream().map(Homework::started).toList());
        decided.add(Homework.open("o-20").started());
        decided.add(Homework.open("o-3").started());
        var held = homework.recordAll(decided, NOW);

        assertThat(held)
                .hasSize(20)
                .extracting(it -> it.id().value())
                .doesNotContain("o-7")
                .contains("o-20");
        assertThat(held).extracting(Homework::revision).contains(new Revision(2, 2), new Revision(1, 1));
        assertThat(offered).hasSize(21);
    }

    @Test
    void many_writes_without_events_know_as_well_which_of_them_hold() {
        homework.recordAll(List.of(Decided.nothing(Homework.open("o-1")), Decided.nothing(Homework.open("o-2"))), NOW);
        var batch = homework.findByPrefix("linden/c-anna/");
        homework.record(Decided.nothing(read("o-1")), NOW);

        assertThat(homework.recordAll(batch.stream().map(Decided::nothing).toList(), NOW))
                .extracting(it -> it.id().value())
                .containsExactly("o-2");
    }

    @Test
    void all_of_one_client_are_found_and_nobody_elses() {
        homework.record(Homework.open("o-1").started(), NOW);
        homework.record(Homework.of("linden", "c-ann", "o-2").started(), NOW);
        homework.record(Homework.of("linden", "c-anna2", "o-3").started(), NOW);
        homework.record(Homework.of("harbour", "c-anna", "o-4").started(), NOW);

        assertThat(homework.findByPrefix(Homework.open("o-1").ref().documentPrefix()))
                .extracting(it -> it.id().value())
                .containsExactly("o-1");
        assertThat(homework.find(Filters.eq("state.clinic", "harbour"), 10)).hasSize(1);
        assertThat(homework.findAll(List.of("linden/c-anna/o-1", "linden/c-ann/o-2", "none")))
                .hasSize(2);
    }

    @Test
    void what_is_found_by_its_state_comes_in_the_order_of_its_keys_a_page_after_another() {
        for (var id : List.of("o-3", "o-1", "o-4", "o-2")) {
            homework.record(Homework.open(id).started(), NOW);
        }
        var clinic = Filters.eq("state.clinic", "linden");

        var first = homework.find(clinic, 3);
        var second = homework.find(Filters.and(clinic, Filters.gt("_id", "linden/c-anna/o-3")), 3);

        assertThat(first).extracting(it -> it.id().value()).containsExactly("o-1", "o-2", "o-3");
        assertThat(second).extracting(it -> it.id().value()).containsExactly("o-4");
    }

    @Test
    void due_documents_of_owned_shards_are_listed_by_time() {
        homework.record(Decided.nothing(Homework.open("o-1").due(NOW.plusSeconds(1))), NOW);
        homework.record(Decided.nothing(Homework.open("o-2").due(NOW)), NOW);
        homework.record(Decided.nothing(Homework.open("o-3").due(null)), NOW);
        homework.record(Decided.nothing(Homework.open("o-4").due(NOW)), NOW);
        homework.record(Decided.nothing(read("o-4").due(null)), NOW);

        assertThat(homework.dueBefore(NOW.plusSeconds(2), ShardOwnership.ALL))
                .extracting(OutboxCollection.Due::id)
                .containsExactly("linden/c-anna/o-2", "linden/c-anna/o-1");
        assertThat(homework.dueBefore(NOW.plusSeconds(1), ShardOwnership.ALL)).hasSize(1);
        assertThat(homework.dueBefore(NOW.plusSeconds(2), it -> false)).isEmpty();
        var mine = Shard.of(Homework.open("o-1").client());
        assertThat(homework.dueBefore(NOW.plusSeconds(2), it -> it == mine)).hasSize(2);
        assertThat(homework.dueBefore(NOW.plusSeconds(2), it -> it != mine)).isEmpty();
    }

    private Homework read(String id) {
        return homework.find("linden/c-anna/" + id).orElseThrow();
    }
}
