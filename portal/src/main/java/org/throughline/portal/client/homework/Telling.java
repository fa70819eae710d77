package org.throughline.portal.client.homework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.worksheet.Stage;

/**
 * What a client says on the form, apart from the answers of the worksheet.
 *
 * @param key made with the page, so that a second click tells nothing twice
 * @param paper the worksheet was filled in elsewhere
 * @param measured seconds that the timer ran
 * @param stage of work in two stages, as it was when the page was made
 * @param beside it stands beside what was told before, and does not take its place
 * @param performedAt when the button was pressed, where a network was missing then
 * @param step what the form was sent for, if not to hand it in: {@code keep}, or {@code more:} and a group
 */
record Telling(
        @Nullable String how,
        @Nullable Double dose,
        @Nullable Double fraction,
        @Nullable String adaptation,
        @Nullable String note,
        @Nullable Barrier reason,
        @Nullable Integer difficulty,
        @Nullable Integer helpfulness,
        @Nullable Integer mastery,
        @Nullable Privacy privacy,
        @Nullable Boolean discuss,
        @Nullable Boolean paper,
        @Nullable Long measured,
        @Nullable Stage stage,
        @Nullable Boolean beside,
        @Nullable Instant performedAt,
        @Nullable String step,
        @Nullable String key) {

    private static final String MORE = "more:";

    /** A form that is still empty. */
    static Telling about(How how) {
        return new Telling(
                how.code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                UUID.randomUUID().toString());
    }

    How asHow() {
        return How.of(how);
    }

    /** A no is told with one of the reasons; nothing else has to be filled in. */
    boolean lacksReason() {
        return asHow() == How.NOT_THIS_TIME && reason == null;
    }

    boolean handsIn() {
        return step == null || step.isBlank();
    }

    /** The group that is to get one row more. */
    @Nullable
    String longer() {
        return step != null && step.startsWith(MORE) ? step.substring(MORE.length()) : null;
    }

    boolean standsBeside() {
        return Boolean.TRUE.equals(beside);
    }

    String keyOrNew() {
        return key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }
}
