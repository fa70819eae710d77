package org.throughline.events;

/**
 * Where an aggregate stood in its history when it was read; a write holds only if it still stands there.
 *
 * @param version number of writes so far
 * @param sequence number of events so far
 */
public record Revision(long version, long sequence) {

    /** Not stored yet. */
    public static final Revision NEW = new Revision(0, 0);

    /** After one more write that tells {@code events} facts. */
    public Revision next(int events) {
        return new Revision(version + 1, sequence + events);
    }
}
