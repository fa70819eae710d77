package org.throughline.events;

/** What client and therapist rate, each 0 to 4. */
public enum Rating {
    AMOUNT,
    QUALITY,
    DIFFICULTY,
    UNDERSTANDING,
    HELPFULNESS,
    MASTERY
}
