package org.throughline.analytics.rebuild;

import java.util.List;
import java.util.function.Consumer;
import org.throughline.delivery.Heard;

/** Everything that was ever told, in shares: what is told of a client is in one of them. */
public interface FactLog {

    /** So many at most, each at the very beginning of shares of its own; to be closed. */
    List<Reader> open(int readers);

    /** Reads on from where it stands. */
    interface Reader extends AutoCloseable {

        /** One share after another, each to where it ends at the moment of calling, poll by poll. */
        void readToEnd(Consumer<List<Heard>> apply, Runnable endOfShare);

        @Override
        void close();
    }
}
