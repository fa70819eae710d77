package org.throughline.events;

/** Bytes that claim a known type but are not an event of it; the message never quotes them. */
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String reason) {
        super(reason);
    }
}
