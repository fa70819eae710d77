package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What event-delivery asks of a database, operation by operation; every server that it runs on must pass. */
interface MongoFeatureContract {

    MongoDatabase database();

    private MongoCollection<Document> documents() {
        return database()
                .getCollection("contract")
                .withWriteConcern(WriteConcern.MAJORITY)
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @BeforeEach
    default void prepare() {
        documents().drop();
        documents().createIndex(Indexes.ascending("_id", "version"), new IndexOptions().unique(true));
        documents()
                .createIndex(
                        Indexes.ascending("shard", "dueAt"),
                        new IndexOptions().partialFilterExpression(Filters.exists("dueAt")));
    }

    @Test
    default void an_update_holds_only_at_the_version_read() {
        documents().insertOne(document("a"));

        var first = documents().findOneAndUpdate(at("a", 1), push(2, 2), afterwards());
        var second = documents().findOneAndUpdate(at("a", 1), push(2, 3), afterwards());

        assertThat(first).isNotNull();
        assertThat(first.getList("outbox", Document.class))
                .extracting(it -> it.getLong("sequence"))
                .containsExactly(1L, 2L);
        assertThat(first).doesNotContainKey("state");
        assertThat(second).isNull();
    }

    @Test
    default void the_same_key_cannot_be_inserted_twice() {
        documents().insertOne(document("a"));

        assertThatThrownBy(() -> documents().insertOne(document("a")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        it -> assertThat(DatabaseAway.isDuplicate(it)).isTrue());
    }

    @Test
    default void an_unordered_bulk_goes_on_after_a_duplicate() {
        documents().insertMany(List.of(document("a"), document("b")));

        assertThatThrownBy(() -> documents()
                        .bulkWrite(
                                List.of(
                                        new InsertOneModel<>(document("a")),
                                        new UpdateOneModel<>(at("b", 1), push(2, 2)),
                                        new UpdateOneModel<>(at("b", 7), push(8, 3)),
                                        new InsertOneModel<>(document("c"))),
                                new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        it -> assertThat(it.getWriteErrors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.getIndex()).isZero()));
        assertThat(find("b").getLong("version")).isEqualTo(2);
        assertThat(documents().countDocuments()).isEqualTo(3);
    }

    @Test
    default void the_age_of_an_outbox_is_that_of_its_oldest_event() {
        documents().insertOne(document("a"));
        for (var millis : List.of(2_000L, 1_000L, 3_000L)) {
            documents()
                    .updateOne(
                            new Document("_id", "a"), new Document("$min", new Document("outboxAt", new Date(millis))));
        }

        assertThat(find("a").getDate("outboxAt")).isEqualTo(new Date(1_000));
    }

    @Test
    default void acknowledged_events_are_pulled_and_the_age_goes_with_the_last() {
        documents().insertOne(document("a").append("outboxAt", new Date()));
        documents().updateOne(at("a", 1), push(2, 2));
        var pull = new Document("$pull", new Document("outbox", new Document("sequence", new Document("$lte", 1L))));

        assertThat(documents()
                        .updateOne(at("a", 1), new Document(pull).append("$unset", new Document("outboxAt", "")))
                        .getMatchedCount())
                .isZero();
        documents().updateOne(new Document("_id", "a"), pull);
        assertThat(find("a").getList("outbox", Document.class)).hasSize(1);
        documents()
                .updateOne(
                        at("a", 2),
                        new Document(
                                        "$pull",
                                        new Document("outbox", new Document("sequence", new Document("$lte", 2L))))
                                .append("$unset", new Document("outboxAt", "")));
        assertThat(find("a").getList("outbox", Document.class)).isEmpty();
        assertThat(find("a")).doesNotContainKey("outboxAt");
    }

    @Test
    default void what_is_due_is_found_by_shard_and_time_and_in_order() {
        documents().insertOne(document("a").append("shard", 1).append("dueAt", new Date(2_000)));
        documents().insertOne(document("b").append("shard", 2).append("dueAt", new Date(1_000)));
        documents().insertOne(document("c").append("shard", 2));

        assertThat(documents()
                        .find(Filters.and(Filters.in("shard", List.of(1, 2)), Filters.lt("dueAt", new Date(2_001))))
                        .projection(Projections.include("dueAt"))
                        .sort(Sorts.ascending("dueAt"))
                        .limit(10)
                        .map(it -> it.getString("_id"))
                        .into(new ArrayList<>()))
                .containsExactly("b", "a");
        assertThat(documents().find(Filters.exists("dueAt")).first()).isNotNull();
    }

    @Test
    default void keys_are_found_by_list_and_by_range() {
        documents().insertMany(List.of(document("x/a/1"), document("x/a/2"), document("x/ab/1"), document("y/a/1")));

        assertThat(documents()
                        .find(Filters.in("_id", List.of("x/a/1", "y/a/1", "z")))
                        .into(new ArrayList<>()))
                .hasSize(2);
        assertThat(documents()
                        .find(new Document("_id", new Document("$gte", "x/a/").append("$lt", "x/a0")))
                        .into(new ArrayList<>()))
                .hasSize(2);
    }

    @Test
    default void the_server_tells_its_time() {
        var there = new ServerTime(this::database).instant();

        assertThat(Duration.between(there, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    default void an_unordered_bulk_tells_how_many_matched() {
        documents().insertMany(List.of(document("a"), document("b")));

        var result = documents()
                .bulkWrite(
                        List.of(
                                new UpdateOneModel<>(at("a", 1), push(2, 2)),
                                new UpdateOneModel<>(at("b", 7), push(8, 3)),
                                new InsertOneModel<>(document("c"))),
                        new BulkWriteOptions().ordered(false));

        assertThat(result.getInsertedCount() + result.getMatchedCount()).isEqualTo(2);
    }

    private Document find(String id) {
        return documents().find(new Document("_id", id)).first();
    }

    private static Document at(String id, long version) {
        return new Document("_id", id).append("version", version);
    }

    private static Document document(String id) {
        return at(id, 1)
                .append("state", new Document("id", id))
                .append("outbox", List.of(new Document("sequence", 1L)));
    }

    private static Document push(long version, long sequence) {
        return new Document("$set", new Document("version", version))
                .append(
                        "$push",
                        new Document("outbox", new Document("$each", List.of(new Document("sequence", sequence)))));
    }

    private static FindOneAndUpdateOptions afterwards() {
        return new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("version", "outbox"));
    }
}
