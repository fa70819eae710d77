package org.throughline.access;

/** The token of the current call, to ask another service in the caller's own name; never stored. */
public interface CallerToken {

    String value();

    /** It is the link of a message, for which other services have doors of their own. */
    boolean isLink();
}
