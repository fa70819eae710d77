package org.throughline.tracking.homework;

import java.util.List;

/** An entry cannot be taken as it is; nothing was stored. */
public final class WrongEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrongs;

    public WrongEntry(List<Wrong> wrongs) {
        super("wrong entry");
        this.wrongs = List.copyOf(wrongs);
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    public static void throwIfAny(List<Wrong> wrongs) {
        if (!wrongs.isEmpty()) {
            throw new WrongEntry(wrongs);
        }
    }
}
