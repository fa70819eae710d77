package org.throughline.portal.clinic.people;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.portal.clinic.people.Told.Session;

/**
 * Sessions that are put down together.
 *
 * @param at wall time where the client is
 * @param minutes how long one lasts
 * @param weeks how many, a week apart
 */
record NewSession(LocalDate on, LocalTime at, int minutes, int weeks) {

    private static final int LONGEST = 240;
    private static final int MOST = 26;

    boolean possible() {
        return minutes >= 1 && minutes <= LONGEST && weeks >= 1 && weeks <= MOST;
    }

    /** The wall time stays when the clocks change. */
    List<Session> sessions(ZoneId zone) {
        return IntStream.range(0, weeks)
                .mapToObj(it -> on.plusWeeks(it).atTime(at).atZone(zone).toInstant())
                .map(it -> new Session(it, it.plus(Duration.ofMinutes(minutes))))
                .toList();
    }
}
