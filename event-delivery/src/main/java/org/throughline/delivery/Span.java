package org.throughline.delivery;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Trace;

/** A piece of work under way; closed when it is over. */
public interface Span extends AutoCloseable {

    /** What the work leads to belongs to this; absent where there is none to belong to. */
    @Nullable
    Trace trace();

    /** Before it is closed; the kind of failure is kept, never its words. */
    void failed(Throwable why);

    @Override
    void close();
}
