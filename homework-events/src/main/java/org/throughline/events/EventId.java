package org.throughline.events;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.UUID;

/** Ids of events: UUIDv7 of the time, its other bits derived from stream and sequence, so that anybody can name a past event. */
public final class EventId {

    private static final UUID NAMESPACE = UUID.fromString("0d9f2a52-8a0b-5c3e-8d4b-2f2a3c8f9b10");

    private EventId() {}

    public static String of(String source, String subject, long sequence, Instant time) {
        var derived = UuidCreator.getNameBasedSha1(NAMESPACE, source + "/" + subject + "/" + sequence);
        var high = (time.toEpochMilli() << 16) | 0x7000L | (derived.getMostSignificantBits() & 0x0FFFL);
        var low = (derived.getLeastSignificantBits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
