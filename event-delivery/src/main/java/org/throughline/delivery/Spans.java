package org.throughline.delivery;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Trace;

/** Keeps record of how long that took which belongs to a trace; of nothing, unless tracing is on. */
public interface Spans {

    /** Traces are handed on as they came. */
    Spans NOT_KEPT = new SpansNotKept();

    boolean areKept();

    /** Part of the trace that led to it. */
    Span following(Trace cause, Work work);

    /**
     * Done so long after its cause that it is a trace of its own, with a link to that of its cause.
     *
     * @param cause absent where it is not known
     */
    Span longAfter(@Nullable Trace cause, Work work);
}
