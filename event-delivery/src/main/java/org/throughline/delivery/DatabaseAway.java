package org.throughline.delivery;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoClientException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteConcernException;
import java.time.Duration;
import java.util.function.Supplier;
import org.throughline.events.TryAgainLater;

/** Tells a database that is away or full from one that refuses. */
final class DatabaseAway {

    private static final int OUT_OF_DISK_SPACE = 14031;

    private DatabaseAway() {}

    /** @throws TryAgainLater instead of what the driver throws when it cannot reach the database */
    static <T> T guard(Supplier<T> access) {
        try {
            return access.get();
        } catch (MongoException e) {
            if (isAway(e)) {
                throw later(e);
            }
            throw e;
        }
    }

    static boolean isDuplicate(MongoException e) {
        return ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    private static TryAgainLater later(MongoException cause) {
        var later = new TryAgainLater("the database is away", Duration.ofSeconds(1));
        later.initCause(cause);
        return later;
    }

    private static boolean isAway(MongoException e) {
        return e instanceof MongoClientException
                || e instanceof MongoSocketException
                || e instanceof MongoNotPrimaryException
                || e instanceof MongoNodeIsRecoveringException
                || e instanceof MongoWriteConcernException
                || e.getCode() == OUT_OF_DISK_SPACE;
    }
}
