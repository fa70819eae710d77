package org.throughline.simulator.check;

import java.time.Instant;
import java.util.Map;

/**
 * A slot as the checker believes it to be.
 *
 * @param reason of an excuse; empty otherwise
 * @param everMissed a miss must have been published
 * @param spoke a reason for the miss was received in time
 * @param review the therapist's ratings
 */
record Slot(
        Agreed agreed,
        Times times,
        State state,
        String reason,
        Work work,
        boolean everMissed,
        boolean spoke,
        Map<String, Integer> review) {

    static Slot of(Told assigned) {
        var excuse = assigned.text("excused");
        return new Slot(
                Agreed.of(assigned),
                Times.of(assigned.body().path("windows")),
                excuse.isEmpty() ? State.UNRESOLVED : State.EXCUSED,
                excuse,
                Work.NONE,
                false,
                false,
                Map.of());
    }

    String id() {
        return agreed.id();
    }

    String assignment() {
        return agreed.assignment();
    }

    /** The date or week for which it stands. */
    String period() {
        return agreed.key().substring(0, agreed.key().indexOf('#'));
    }

    int index() {
        return Integer.parseInt(agreed.key().substring(agreed.key().indexOf('#') + 1));
    }

    boolean is(State wanted) {
        return state == wanted;
    }

    boolean late() {
        return work.late();
    }

    /** On time after a published miss. */
    boolean corrected() {
        return everMissed && state.holdsRecord() && !late();
    }

    boolean closesBy(Instant t) {
        return !times.graceUntil().isAfter(t);
    }

    /** Dose done of the dose agreed; done is one, nothing is zero. */
    double dose() {
        return state.isWork() ? Math.min(1, work.fraction() == null ? 1 : work.fraction()) : 0;
    }

    /** A record that reaches the smallest version that counts. */
    boolean counts() {
        var minimum = agreed.minimumFraction();
        return state.isWork() && (minimum == null || dose() >= minimum);
    }

    Slot moved(Times to) {
        return new Slot(agreed, to, state, reason, work, everMissed, spoke, review);
    }

    Slot excused(String why) {
        return new Slot(agreed, times, State.EXCUSED, why, work, everMissed, spoke, review);
    }

    Slot withdrawn() {
        return new Slot(agreed, times, State.WITHDRAWN, "", work, everMissed, spoke, review);
    }

    Slot reopened() {
        return new Slot(agreed, times, State.UNRESOLVED, "", work, everMissed, spoke, review);
    }

    Slot missed() {
        return new Slot(agreed, times, State.MISSED, "", work, true, spoke, review);
    }

    Slot spokenOf() {
        return new Slot(agreed, times, state, reason, work, everMissed, true, review);
    }

    Slot resolved(State as, Work by) {
        return new Slot(agreed, times, as, "", by, everMissed, spoke, review);
    }

    Slot reviewed(Map<String, Integer> ratings) {
        return new Slot(agreed, times, state, reason, work, everMissed, spoke, ratings);
    }
}
