package org.throughline.tracking.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.Locale;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.HomeworkType;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.Revision;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.State;

/** Counts slots when they open and what became of them, once it is written. */
public final class OutcomeCounter {

    private static final String OPENED = "throughline.occurrences.opened";
    private static final String OUTCOMES = "throughline.occurrences";

    private final MeterRegistry meters;
    private final ClinicSizes sizes;

    public OutcomeCounter(MeterRegistry meters, ClinicSizes sizes) {
        this.meters = meters;
        this.sizes = sizes;
        fromZero();
    }

    /** The first one after a start is then seen as a rise. */
    private void fromZero() {
        for (var size : ClinicSizes.NAMES) {
            for (var type : HomeworkType.values()) {
                count(OPENED, size, type, 0);
                List.of("completed", "partial", "adapted", "skipped", "missed", "excused")
                        .forEach(it -> count(OUTCOMES, size, type, 0, "outcome", it));
            }
        }
    }

    public void count(Decided<Occurrence> written) {
        var slot = written.state();
        if (slot.revision().equals(Revision.NEW)) {
            count(OPENED, slot);
        }
        written.events().forEach(it -> count(slot, it));
    }

    /** A deadline has passed. */
    public void judged(Occurrence slot) {
        count(slot, slot.state() == State.MISSED ? "missed" : "excused");
    }

    private void count(Occurrence slot, HomeworkEvent event) {
        switch (event) {
            case HomeworkCompleted it ->
                count(slot, it.revision() > 1 ? "edited" : it.outcome().name().toLowerCase(Locale.ROOT));
            case HomeworkSkipped it -> count(slot, it.revision() > 1 ? "edited" : "skipped");
            case HomeworkCorrected _ -> count(slot, "corrected");
            case HomeworkMissed _ -> count(slot, "missed");
            case HomeworkExcused _ -> count(slot, "excused");
            default -> {}
        }
    }

    private void count(Occurrence slot, String outcome) {
        count(OUTCOMES, slot, "outcome", outcome);
    }

    private void count(String name, Occurrence slot, String... tags) {
        count(name, sizes.of(slot.owner().clinic()), slot.terms().type(), 1, tags);
    }

    private void count(String name, String size, HomeworkType type, int number, String... tags) {
        meters.counter(name, Tags.of("clinic_size", size, "type", type.name()).and(tags))
                .increment(number);
    }
}
