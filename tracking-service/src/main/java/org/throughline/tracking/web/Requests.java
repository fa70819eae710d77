package org.throughline.tracking.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.ClinicId;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Instrument;
import org.throughline.events.QuestionId;
import org.throughline.events.Rating;
import org.throughline.tracking.homework.Outage;

/** Small things people send and get back. */
final class Requests {

    private Requests() {}

    record BarrierSaid(@NotNull Barrier reason) {}

    record ExcuseSaid(@NotNull ExcuseReason reason) {}

    /**
     * {@code [from, to)}, at most seven days and over.
     *
     * @param clinicId absent: all clinics for ops, the own one for an admin
     */
    record OutageSaid(
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable ClinicId clinicId) {

        /** Times as they are stored. */
        Outage outage(@Nullable ClinicId clinic) {
            return new Outage(from.truncatedTo(ChronoUnit.MILLIS), to.truncatedTo(ChronoUnit.MILLIS), clinic);
        }
    }

    record TextSaid(@NotBlank @Size(max = 2000) String text) {}

    record RatingsSaid(@NotNull Map<Rating, Integer> ratings) {}

    record MeasureSaid(
            @NotNull Instrument instrument,
            @NotNull @Size(max = 50) List<@Nullable Integer> answers) {}

    record DraftSaid(@NotNull Map<String, @Nullable Object> answers) {}

    record RewardSaid(
            @NotBlank @Size(max = 200) String text,
            @Min(1) @Max(100) int after) {}

    record QuestionTaken(QuestionId questionId) {}
}
