package org.throughline.analytics.adherence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.TherapistId;

/** Whose figures in the table of a clinic: a caseload by a type of homework, where absent means all of them. */
record Place(@Nullable TherapistId therapist, @Nullable HomeworkType type) {

    static final Comparator<Place> IN_ORDER = Comparator.comparing(
                    (Place it) -> it.therapist == null ? "" : it.therapist.value())
            .thenComparing(it -> it.type == null ? "" : it.type.name());

    /** A row or a column: what lies in it adds up to its total. */
    record Line(@Nullable TherapistId row, @Nullable HomeworkType column, boolean isRow) {

        boolean holds(Place place) {
            return equals(isRow ? place.row() : place.column());
        }

        Place total() {
            return new Place(row, column);
        }
    }

    Line row() {
        return new Line(therapist, null, true);
    }

    Line column() {
        return new Line(null, type, false);
    }

    boolean holds(Share share) {
        return (therapist == null || therapist.equals(share.therapist())) && (type == null || type == share.type());
    }
}
