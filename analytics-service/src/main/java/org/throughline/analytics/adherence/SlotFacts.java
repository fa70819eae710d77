package org.throughline.analytics.adherence;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.analytics.adherence.Planned.Issued;
import org.throughline.analytics.adherence.Planned.Moved;
import org.throughline.analytics.adherence.Planned.Withdrawn;
import org.throughline.events.ExcuseReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.Windows;

/**
 * All that was ever said of one slot, from which it can be told as it stood at any moment.
 *
 * @param reminderFault when it was first known that a reminder for it could not be delivered; absent otherwise
 */
public record SlotFacts(
        History<Planned> plan,
        History<Verdict> verdicts,
        @Nullable Instant reminderFault) {

    static final SlotFacts NONE = new SlotFacts(History.empty(), History.empty(), null);

    SlotFacts planned(Told<Planned> told) {
        return plan.has(told) ? this : new SlotFacts(plan.with(told), verdicts, reminderFault);
    }

    SlotFacts judged(Told<Verdict> told) {
        return verdicts.has(told) ? this : new SlotFacts(plan, verdicts.with(told), reminderFault);
    }

    SlotFacts notReminded(Instant knownAt) {
        return reminderFault == null || knownAt.isBefore(reminderFault) ? new SlotFacts(plan, verdicts, knownAt) : this;
    }

    /** Empty while the plan is not known to hold the slot. */
    Optional<Slot> asOf(OccurrenceId occurrence, Instant asOf, Pauses pauses) {
        return plan.lastAsOf(asOf, Issued.class).map(issued -> {
            var windows = windowsAsOf(asOf, issued);
            var story = verdicts.asOf(asOf).reduce(Story.NONE, Story::then, (a, _) -> a);
            var standing = standing(asOf, windows, story, pauses);
            return new Slot(
                    occurrence,
                    issued.slot(),
                    windows,
                    issued.assignedAt(),
                    standing.state,
                    standing.excuse,
                    story,
                    reminderFault != null && !reminderFault.isAfter(asOf));
        });
    }

    Stream<Instant> knownAt() {
        return Stream.of(plan.knownAt(), verdicts.knownAt(), Stream.ofNullable(reminderFault))
                .flatMap(it -> it);
    }

    private Windows windowsAsOf(Instant asOf, Issued issued) {
        return plan.asOf(asOf)
                .reduce(
                        issued.windows(),
                        (windows, next) -> switch (next) {
                            case Issued it -> it.windows();
                            case Moved it -> it.windows();
                            case Withdrawn _ -> windows;
                        },
                        (a, _) -> a);
    }

    /** Work beats everything, an excuse beats a miss, and what nobody judged in time is missed. */
    private Standing standing(Instant asOf, Windows windows, Story story, Pauses pauses) {
        if (story.state().recorded()) {
            return new Standing(story.state(), null);
        }
        var last = plan.lastAsOf(asOf, Planned.class).orElseThrow();
        if (last instanceof Withdrawn(var at)
                && (story.state() != SlotState.MISSED || at.isBefore(windows.graceUntil()))) {
            return new Standing(SlotState.WITHDRAWN, null);
        }
        if (story.state() == SlotState.EXCUSED) {
            return new Standing(SlotState.EXCUSED, story.excuse());
        }
        var excused = excusedByPlan(asOf);
        if (excused != null) {
            return new Standing(SlotState.EXCUSED, excused);
        }
        if (story.state() == SlotState.MISSED || windows.graceUntil().isAfter(asOf)) {
            return new Standing(story.state(), null);
        }
        return pauses.cover(windows.dueAt())
                ? new Standing(SlotState.EXCUSED, ExcuseReason.PAUSED)
                : new Standing(SlotState.MISSED, null);
    }

    private @Nullable ExcuseReason excusedByPlan(Instant asOf) {
        return switch (plan.lastAsOf(asOf, Planned.class).orElseThrow()) {
            case Issued it -> it.excused();
            case Moved it -> it.excused();
            case Withdrawn _ -> null;
        };
    }

    private record Standing(SlotState state, @Nullable ExcuseReason excuse) {}
}
