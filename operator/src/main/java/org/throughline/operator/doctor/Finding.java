package org.throughline.operator.doctor;

/**
 * What was found.
 *
 * @param about what was looked at
 * @param told what was seen there
 * @param todo what to do about it; empty where all is well
 */
record Finding(String about, Verdict verdict, String told, String todo) {

    /** Ordered from well to worse. */
    enum Verdict {
        WELL,
        /** It works, and somebody should have a look. */
        LOOK,
        BROKEN
    }

    static Finding well(String about, String told) {
        return new Finding(about, Verdict.WELL, told, "");
    }

    static Finding look(String about, String told, String todo) {
        return new Finding(about, Verdict.LOOK, told, todo);
    }

    static Finding broken(String about, String told, String todo) {
        return new Finding(about, Verdict.BROKEN, told, todo);
    }
}
