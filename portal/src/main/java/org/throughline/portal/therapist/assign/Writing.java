package org.throughline.portal.therapist.assign;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the form beside the dates.
 *
 * @param graceDays how long after it is due work is still on time; the usual where absent
 * @param opensDays how long before it is due it opens; the usual where absent
 * @param ask the client is asked first
 * @param movable how many days the client may move a slot by themselves
 * @param draft written before and not given out yet
 * @param key made with the form, so that a second click gives nothing out twice
 */
record Writing(
        String template,
        @Nullable String purpose,
        @Nullable String goal,
        @Nullable String minimumStep,
        @Nullable Double dose,
        @Nullable String cue,
        @Nullable String place,
        @Nullable String action,
        @Nullable Integer graceDays,
        @Nullable Integer opensDays,
        @Nullable Boolean strict,
        @Nullable Boolean ask,
        @Nullable Integer movable,
        @Nullable String draft,
        @Nullable String key) {

    /** A box that is not ticked is not sent at all. */
    Writing {
        strict = Boolean.TRUE.equals(strict);
        ask = Boolean.TRUE.equals(ask);
    }

    static Writing of(Library.Template template) {
        return new Writing(
                template.id(),
                template.purpose(),
                null,
                template.minimumStep(),
                template.dose() == null ? null : template.dose().target(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                null,
                null,
                newKey());
    }

    /** As agreed before. */
    static Writing again(Plans.Plan plan) {
        var latest = plan.schedules().getLast();
        var dose = plan.dose() == null ? null : Double.valueOf(plan.dose().target());
        var ifThen = plan.ifThen();
        return new Writing(
                plan.templateId(),
                plan.purpose(),
                plan.goal(),
                plan.minimumStep(),
                latest.doseTarget() == null ? dose : latest.doseTarget(),
                ifThen == null ? null : ifThen.cue(),
                ifThen == null ? null : ifThen.place(),
                ifThen == null ? null : ifThen.action(),
                null,
                null,
                false,
                false,
                null,
                null,
                newKey());
    }

    String keyOrNew() {
        return key == null || key.isBlank() ? newKey() : key;
    }

    /** 5 rather than 5.0. */
    public String doseTyped() {
        return dose == null
                ? ""
                : java.math.BigDecimal.valueOf(dose).stripTrailingZeros().toPlainString();
    }

    public boolean anySpecial() {
        return graceDays != null
                || opensDays != null
                || movable != null
                || Boolean.TRUE.equals(strict)
                || Boolean.TRUE.equals(ask);
    }

    private static String newKey() {
        return Objects.requireNonNull(UUID.randomUUID().toString());
    }
}
