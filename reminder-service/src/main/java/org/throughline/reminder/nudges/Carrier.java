package org.throughline.reminder.nudges;

/** Brings a message to a client by one channel. */
public interface Carrier {

    Answer carry(Letter letter);

    /** What the provider said. */
    enum Answer {
        ACCEPTED,
        /** This address will never work. */
        REFUSED,
        /** Not now. */
        UNAVAILABLE
    }
}
