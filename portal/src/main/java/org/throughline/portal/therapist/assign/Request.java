package org.throughline.portal.therapist.assign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.schedule.Schedule;
import org.throughline.portal.schedule.Timing;

/** What assignment-service is asked for; what was left empty is the template's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Request(
        String clientId,
        String templateId,
        @Nullable String purpose,
        @Nullable String goal,
        @Nullable String minimumStep,
        @Nullable Double doseTarget,
        @Nullable IfThen ifThen,
        @Nullable Schedule schedule,
        @Nullable Windows windows,
        @Nullable String acceptance,
        @Nullable Integer movableByDays) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IfThen(
            @Nullable String cue,
            @Nullable String place,
            @Nullable String action) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Windows(
            @Nullable Duration opensBefore,
            @Nullable Duration grace,
            @Nullable Boolean strict) {

        @Nullable
        Integer opensDays() {
            return opensBefore == null ? null : (int) opensBefore.toDays();
        }

        @Nullable
        Integer graceDays() {
            return grace == null ? null : (int) grace.toDays();
        }
    }

    static Request of(String client, Writing it, Timing timing) {
        return new Request(
                client,
                it.template(),
                text(it.purpose()),
                text(it.goal()),
                text(it.minimumStep()),
                it.dose(),
                ifThen(it),
                timing.schedule(),
                windows(it),
                Boolean.TRUE.equals(it.ask()) ? "EXPLICIT" : null,
                it.movable());
    }

    /** Dates do not hang on the goal, and are shown before it is typed. */
    Request datesOnly() {
        return new Request(
                clientId, templateId, null, "-", null, doseTarget, null, schedule, windows, acceptance, movableByDays);
    }

    Writing writing(String draft) {
        return new Writing(
                templateId,
                purpose,
                goal,
                minimumStep,
                doseTarget,
                ifThen == null ? null : ifThen.cue(),
                ifThen == null ? null : ifThen.place(),
                ifThen == null ? null : ifThen.action(),
                windows == null ? null : windows.graceDays(),
                windows == null ? null : windows.opensDays(),
                windows != null && Boolean.TRUE.equals(windows.strict()),
                "EXPLICIT".equals(acceptance),
                movableByDays,
                draft,
                draft);
    }

    /** Without a moment and a deed there is no plan; what is missing is told. */
    private static @Nullable IfThen ifThen(Writing it) {
        var plan = new IfThen(text(it.cue()), text(it.place()), text(it.action()));
        return plan.cue() == null && plan.place() == null && plan.action() == null ? null : plan;
    }

    private static @Nullable Windows windows(Writing it) {
        if (Boolean.TRUE.equals(it.strict())) {
            return new Windows(null, null, true);
        }
        return it.graceDays() == null && it.opensDays() == null
                ? null
                : new Windows(days(it.opensDays()), days(it.graceDays()), null);
    }

    private static @Nullable Duration days(@Nullable Integer days) {
        return days == null ? null : Duration.ofDays(days);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
