package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.TherapistId;

/** How homework goes in a clinic, or in one caseload of it: all of it, and by type of homework. */
public record ClinicAdherence(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant asOf,
        String formulaVersion,
        @JsonUnwrapped Cell all,
        List<TypeCell> types) {

    /** One type of homework. */
    public record TypeCell(HomeworkType type, @JsonUnwrapped Cell cell) {}

    public static ClinicAdherence of(Collection<ClientFacts> clinic, Ask ask) {
        return of(null, clinic, ask);
    }

    /** {@code clinic} are all its clients, because what may be told of a caseload hangs on the others. */
    public static ClinicAdherence ofCaseload(TherapistId therapist, Collection<ClientFacts> clinic, Ask ask) {
        return of(therapist, clinic, ask);
    }

    private static ClinicAdherence of(@Nullable TherapistId therapist, Collection<ClientFacts> clinic, Ask ask) {
        var table = ClinicTable.of(clinic, ask);
        return new ClinicAdherence(
                ask.from(),
                ask.to(),
                ask.asOf(),
                Formula.VERSION,
                table.cell(new Place(therapist, null)),
                table.types(therapist).stream()
                        .map(it -> new TypeCell(it, table.cell(new Place(therapist, it))))
                        .toList());
    }
}
