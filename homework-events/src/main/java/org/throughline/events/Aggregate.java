package org.throughline.events;

/** Something that decides as one and is stored as one document. */
public interface Aggregate {

    /** Where it stood when it was read; {@link Revision#NEW} before the first write. */
    Revision revision();
}
