package org.throughline.tracking.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.ExcuseReason;
import org.throughline.events.Instrument;
import org.throughline.events.QuestionId;
import org.throughline.events.Rating;

/** Small things people send and get back. */
final class Requests {

    private Requests() {}

    record BarrierSaid(@NotNull Barrier reason) {}

    record ExcuseSaid(@NotNull ExcuseReason reason) {}

    record TextSaid(@NotBlank @Size(max = 2000) String text) {}

    record RatingsSaid(@NotNull Map<Rating, Integer> ratings) {}

    record MeasureSaid(
            @NotNull Instrument instrument,
            @NotNull @Size(max = 50) List<@Nullable Integer> answers) {}

    record DraftSaid(@NotNull Map<String, @Nullable Object> answers) {}

    record QuestionTaken(QuestionId questionId) {}
}
