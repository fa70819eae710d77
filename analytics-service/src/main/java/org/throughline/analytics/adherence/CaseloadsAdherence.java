package org.throughline.analytics.adherence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TherapistId;

/** How homework goes in a clinic, and in each caseload of it side by side. */
public record CaseloadsAdherence(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Instant asOf,
        String formulaVersion,
        @JsonUnwrapped Cell all,
        List<CaseloadCell> caseloads) {

    /** The clients of one therapist. */
    public record CaseloadCell(
            TherapistId therapistId, @JsonUnwrapped Cell cell) {}

    public static CaseloadsAdherence of(Collection<ClientFacts> clinic, Ask ask) {
        var table = ClinicTable.of(clinic, ask);
        return new CaseloadsAdherence(
                ask.from(),
                ask.to(),
                ask.asOf(),
                Formula.VERSION,
                table.cell(new Place(null, null)),
                table.therapists().stream()
                        .sorted(Comparator.comparing(TherapistId::value))
                        .map(it -> new CaseloadCell(it, table.cell(new Place(it, null))))
                        .toList());
    }
}
