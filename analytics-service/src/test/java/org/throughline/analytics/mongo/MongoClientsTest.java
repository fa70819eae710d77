package org.throughline.analytics.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.analytics.adherence.Anna;
import org.throughline.analytics.adherence.ClientFacts;
import org.throughline.analytics.adherence.Fold;
import org.throughline.delivery.Heard;
import org.throughline.events.Barrier;
import org.throughline.events.ClinicId;
import org.throughline.events.Instrument;
import org.throughline.events.Outcome;
import org.throughline.events.Rating;

/** The operations in use, on the embedded database or the one at {@code MONGODB_URI}. */
class MongoClientsTest {

    private static MongoServer server;
    private static MongoClient client;
    private static MongoDatabase database;
    private static Generations generations;
    private static MongoClients clients;

    @BeforeAll
    static void start() {
        server = new MongoServer(new MemoryBackend());
        client = com.mongodb.client.MongoClients.create(
                Optional.ofNullable(System.getenv("MONGODB_URI")).orElseGet(server::bindAndGetConnectionString));
        database = client.getDatabase("analytics-" + UUID.randomUUID());
        generations = new Generations(() -> database);
        clients = new MongoClients(generations::live);
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void facts_come_back_as_they_went() {
        var anna = new Anna("c-there-and-back", "a-1");
        var facts = anna.facts(
                anna.enrolled(),
                anna.started(5),
                anna.assigned(1),
                anna.assigned(2),
                anna.assigned(3),
                anna.worked(1, Outcome.PARTIAL, 0.5, Anna.at(1), true, Map.of(Rating.QUALITY, 3)),
                anna.missed(2),
                anna.barrier(2, Barrier.SHAME),
                anna.skipped(3, Barrier.FORGOT),
                anna.excused(4),
                anna.asked(5),
                anna.reviewed(1, 2),
                anna.practised(4),
                anna.measured(3, Instrument.PHQ_9, 12));

        clients.change(Map.of(anna.client, _ -> facts));

        assertThat(clients.find(anna.client)).contains(facts);
        assertThat(clients.ofTherapist(new ClinicId("linden"), anna.therapist)).contains(facts);
        assertThat(clients.ofTherapist(new ClinicId("harbour"), anna.therapist)).isEmpty();
    }

    @Test
    void of_the_generations_the_last_two_are_kept() {
        var anna = new Anna("c-of-three-generations", "a-1");
        for (var number = generations.liveNumber(); number < 4; number++) {
            clients.change(Map.of(anna.client, _ -> anna.facts(anna.enrolled())));
            NextGeneration.of(generations).takeOver();
        }
        clients.change(Map.of(anna.client, _ -> anna.facts(anna.enrolled())));

        assertThat(database.listCollectionNames().into(new ArrayList<>()))
                .filteredOn(it -> it.startsWith("client_"))
                .containsExactlyInAnyOrder("client_v3", "client_v4");
    }

    @Test
    void clients_differ_when_one_generation_lacks_them_or_says_something_else() {
        var same = new Anna("c-same", "a-1");
        var more = new Anna("c-more", "a-1");
        var live = new Anna("c-live-only", "a-1");
        var next = new Anna("c-next-only", "a-1");
        var generation = NextGeneration.of(generations);
        Stream.of(same, more, live)
                .forEach(it -> clients.change(Map.of(it.client, _ -> it.facts(it.enrolled(), it.started(2)))));
        generation.write(List.of(
                live(same),
                Fold.fold(
                        live(more),
                        more.assigned(1).envelope(),
                        more.assigned(1).event()),
                next.facts()));

        assertThat(generation.differences(Set.of(same.client, more.client, live.client, next.client)))
                .containsExactlyInAnyOrder(more.client, live.client, next.client);
        assertThat(generation.differences())
                .contains(more.client, live.client, next.client)
                .doesNotContain(same.client);
    }

    private static ClientFacts live(Anna anna) {
        return clients.find(anna.client).orElseThrow();
    }

    @Test
    void two_writers_at_once_lose_nothing() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var round = 0; round < 25; round++) {
                var anna = new Anna("c-race-" + round, "a-race");
                var events = List.of(
                        List.of(anna.enrolled(), anna.assigned(1)),
                        List.of(anna.completed(1)),
                        List.of(anna.assigned(2)),
                        List.of(anna.missed(2)));
                var tasks = new ArrayList<Future<?>>();
                events.forEach(it ->
                        tasks.add(threads.submit(() -> clients.change(Map.of(anna.client, facts -> fold(facts, it))))));
                for (var task : tasks) {
                    task.get();
                }
                var all = events.stream().flatMap(List::stream).toList();
                assertThat(clients.find(anna.client)).as("round %d", round).contains(anna.facts(all));
            }
        }
    }

    private static ClientFacts fold(ClientFacts facts, List<Heard> events) {
        for (var it : events) {
            facts = Fold.fold(facts, it.envelope(), it.event());
        }
        return facts;
    }
}
