package org.throughline.analytics.rebuild;

import java.util.List;
import java.util.function.Consumer;
import org.throughline.delivery.Heard;

/** Everything that was ever told. */
public interface FactLog {

    /** At the very beginning. */
    Reader open();

    /** Reads on from where it stands. */
    interface Reader extends AutoCloseable {

        /** To where the log ends at the moment of calling, poll by poll. */
        void readToEnd(Consumer<List<Heard>> apply);

        @Override
        void close();
    }
}
