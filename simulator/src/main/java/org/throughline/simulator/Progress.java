package org.throughline.simulator;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Tells whoever waits which day the clinics have reached. */
final class Progress {

    private final PrintWriter out;
    private final long began;
    private @Nullable LocalDate day;

    Progress(PrintWriter out, long began) {
        this.out = out;
        this.began = began;
    }

    void reached(Instant now) {
        var today = now.atZone(ZoneOffset.UTC).toLocalDate();
        if (!today.equals(day)) {
            day = today;
            say("it is " + today);
        }
    }

    void say(String words) {
        out.println(Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s: " + words);
    }
}
