package org.throughline.portal.client.homework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.worksheet.Stage;

/** What tracking-service is told. */
sealed interface Said {

    /**
     * Work of any size and form.
     *
     * @param answers absent where the worksheet was filled in elsewhere
     * @param measured by the timer, as an ISO 8601 duration
     * @param performedAt absent: now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            String outcome,
            @Nullable Double dose,
            @Nullable Double fraction,
            @Nullable String adaptation,
            @Nullable String note,
            @Nullable Map<String, Object> answers,
            @Nullable Map<String, Integer> ratings,
            @Nullable String measured,
            @Nullable Privacy privacy,
            @Nullable Boolean discuss,
            @Nullable Stage stage,
            @Nullable Instant performedAt)
            implements Said {

        @Override
        public Entry.Version asVersion(Instant now, ZoneId zone) {
            return new Entry.Version(
                    1,
                    outcome,
                    performedAt == null ? now : performedAt,
                    now,
                    zone,
                    Boolean.TRUE.equals(discuss),
                    null,
                    dose,
                    measured == null ? null : Duration.parse(measured),
                    ratings,
                    answers,
                    note,
                    adaptation);
        }
    }

    /** An honest no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record No(
            Barrier reason,
            @Nullable Instant saidAt,
            @Nullable String note) implements Said {

        @Override
        public Entry.Version asVersion(Instant now, ZoneId zone) {
            var at = saidAt == null ? now : saidAt;
            return new Entry.Version(1, "SKIPPED", at, now, zone, false, reason, null, null, null, null, note, null);
        }
    }

    /** As if it had been taken already. */
    Entry.Version asVersion(Instant now, ZoneId zone);

    /**
     * @param answers absent without a worksheet
     * @param stage absent where the work has no stages
     */
    static Said of(Telling telling, @Nullable Map<String, Object> answers, @Nullable Stage stage) {
        return switch (telling.asHow()) {
            case DONE -> work("COMPLETED", telling, telling.dose(), null, answers, stage);
            case SMALLER -> work("PARTIAL", telling, telling.dose(), telling.fraction(), answers, stage);
            case DIFFERENTLY -> work("ADAPTED", telling, null, null, answers, stage);
            case NOT_THIS_TIME ->
                new No(Objects.requireNonNull(telling.reason()), telling.performedAt(), text(telling.note()));
        };
    }

    private static Work work(
            String outcome,
            Telling telling,
            @Nullable Double dose,
            @Nullable Double fraction,
            @Nullable Map<String, Object> answers,
            @Nullable Stage stage) {
        var measured = telling.measured();
        return new Work(
                outcome,
                dose,
                dose == null ? fraction : null,
                outcome.equals("ADAPTED") ? text(telling.adaptation()) : null,
                text(telling.note()),
                Boolean.TRUE.equals(telling.paper()) ? null : answers,
                ratings(telling),
                measured == null || measured <= 0
                        ? null
                        : Duration.ofSeconds(measured).toString(),
                telling.privacy(),
                Boolean.TRUE.equals(telling.discuss()) ? true : null,
                stage,
                telling.performedAt());
    }

    private static @Nullable Map<String, Integer> ratings(Telling telling) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        ratings.compute("DIFFICULTY", (_, _) -> telling.difficulty());
        ratings.compute("HELPFULNESS", (_, _) -> telling.helpfulness());
        ratings.compute("MASTERY", (_, _) -> telling.mastery());
        return ratings.isEmpty() ? null : ratings;
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
