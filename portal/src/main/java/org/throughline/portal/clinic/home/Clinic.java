package org.throughline.portal.clinic.home;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.staff.Roster;
import org.throughline.portal.staff.Roster.Therapist;

/**
 * How the clinic stands.
 *
 * @param staff absent where it cannot be had
 * @param figures absent where they cannot be had
 * @param glass how often somebody went past the care team lately; absent unless every service has told
 */
record Clinic(
        @Nullable Staff staff,
        @Nullable Figures figures,
        @Nullable Integer glass) {

    /**
     * @param unnamed therapists who are shown by their ids
     * @param teamless therapists with clients who are in no team
     * @param unsupervised teams without a supervisor
     */
    record Staff(long clients, int therapists, int teams, long unnamed, long teamless, long unsupervised) {

        static Staff of(Roster roster) {
            return new Staff(
                    roster.clients(),
                    roster.therapists().size(),
                    roster.teams().size(),
                    roster.therapists().stream()
                            .filter(it -> it.displayName() == null)
                            .count(),
                    roster.inNoTeam().stream()
                            .map(Therapist::clients)
                            .filter(it -> it > 0)
                            .count(),
                    roster.teams().stream()
                            .filter(it -> it.supervisorIds().isEmpty())
                            .count());
        }
    }

    /** The clinic as analytics-service tells it. */
    record Figures(
            boolean suppressed,
            @Nullable Rate completion,
            @Nullable Rate showUp) {}

    record Rate(@Nullable String shown) {}

    static Clinic of(Optional<Roster> roster, Optional<Figures> figures, @Nullable Integer glass) {
        return new Clinic(roster.map(Staff::of).orElse(null), figures.orElse(null), glass);
    }

    public boolean calm() {
        return glass != null
                && glass == 0
                && staff != null
                && Stream.of(staff.unnamed, staff.teamless, staff.unsupervised).allMatch(it -> it == 0);
    }
}
