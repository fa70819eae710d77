package org.throughline.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.throughline.events.ClinicId;
import org.throughline.events.ClinicStandings;
import org.throughline.events.TryAgainLater;
import org.throughline.http.Preconditions;

/** The clinics that somebody has spoken of. Those that are not served are remembered, and looked up again each second. */
final class Clinics implements ClinicStandings {

    static final String COLLECTION = "clinics";

    private static final long REMEMBERED = TimeUnit.SECONDS.toNanos(1);

    private final MongoOperations mongo;
    private final LongSupplier nanos;
    private volatile @Nullable Remembered remembered;

    Clinics(MongoOperations mongo, LongSupplier nanos) {
        this.mongo = mongo;
        this.nanos = nanos;
    }

    /** @throws TryAgainLater when the database does not answer: whoever asks need not wait for it a second time */
    @Override
    public Standing of(ClinicId clinic) {
        return notServed().getOrDefault(clinic.value(), Standing.ACTIVE);
    }

    Clinic find(ClinicId id) {
        var document = mongo.findById(id.value(), Document.class, COLLECTION);
        return document == null ? Clinic.unspoken(id) : Clinic.of(document);
    }

    /** 412 when somebody else wrote since {@code before} was read. */
    void replace(Clinic before, Clinic after) {
        if (before.version() == 0) {
            try {
                mongo.insert(after.asDocument(), COLLECTION);
            } catch (DuplicateKeyException e) {
                Preconditions.require("", before.revision());
            }
        } else {
            var unchanged = new Document("_id", before.id().value()).append("version", before.version());
            var replaced = mongo.execute(COLLECTION, it -> it.replaceOne(unchanged, after.asDocument()));
            if (replaced == null || replaced.getMatchedCount() == 0) {
                Preconditions.require("", before.revision());
            }
        }
        remembered = null;
    }

    private Map<String, Standing> notServed() {
        var known = remembered;
        if (known != null && nanos.getAsLong() - known.at() < REMEMBERED) {
            return known.notServed();
        }
        try {
            var looked = new Remembered(look(), nanos.getAsLong());
            remembered = looked;
            return looked.notServed();
        } catch (DataAccessException e) {
            var later = new TryAgainLater("the database is away", Duration.ofSeconds(1));
            later.initCause(e);
            throw later;
        }
    }

    private Map<String, Standing> look() {
        var notServed = new HashMap<String, Standing>();
        var query = new BasicQuery(new Document("standing", new Document("$ne", Standing.ACTIVE.name())));
        mongo.find(query, Document.class, COLLECTION)
                .forEach(it -> notServed.put(it.getString("_id"), Standing.valueOf(it.getString("standing"))));
        return Map.copyOf(notServed);
    }

    private record Remembered(Map<String, Standing> notServed, long at) {}
}
