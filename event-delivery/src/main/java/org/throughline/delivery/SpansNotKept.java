package org.throughline.delivery;

import org.jspecify.annotations.Nullable;
import org.throughline.events.Trace;

/** Tracing is off. */
final class SpansNotKept implements Spans {

    private static final Span NONE = new PassedOn(null);

    @Override
    public boolean areKept() {
        return false;
    }

    @Override
    public Span following(Trace cause, Work work) {
        return new PassedOn(cause);
    }

    @Override
    public Span longAfter(@Nullable Trace cause, Work work) {
        return NONE;
    }

    private record PassedOn(@Nullable Trace trace) implements Span {

        @Override
        public void failed(Throwable why) {}

        @Override
        public void close() {}
    }
}
