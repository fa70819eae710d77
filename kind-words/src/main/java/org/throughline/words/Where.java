package org.throughline.words;

/** Where a text stands: the shorter it is and the less it was asked for, the more a word weighs. */
public enum Where {
    /** In exercises, questions and examples, which must be able to talk about what is hard. */
    EXERCISE,
    /** On a page that somebody opened. */
    PAGE,
    /** In a message that comes unasked. */
    MESSAGE
}
