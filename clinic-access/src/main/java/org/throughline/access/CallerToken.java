package org.throughline.access;

/** The token of the current call, to ask another service in the caller's own name; never stored. */
@FunctionalInterface
public interface CallerToken {

    String value();
}
