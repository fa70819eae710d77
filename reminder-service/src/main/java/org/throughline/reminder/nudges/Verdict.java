package org.throughline.reminder.nudges;

import java.time.Instant;
import org.throughline.events.NotSentReason;

/** What to do with a reminder whose time has come. */
sealed interface Verdict {

    record Send() implements Verdict {}

    record PutOff(Instant until) implements Verdict {}

    /** A rule or the client's wish speaks against it. */
    record Suppress(NotSentReason reason) implements Verdict {}

    /** What it was about is over. */
    record Cancel(NotSentReason reason) implements Verdict {}
}
