package org.throughline.tracking.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkEvent;
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

    private final MeterRegistry meters;
    private final ClinicSizes sizes;

    public OutcomeCounter(MeterRegistry meters, ClinicSizes sizes) {
        this.meters = meters;
        this.sizes = sizes;
    }

    public void count(Decided<Occurrence> written) {
        var slot = written.state();
        if (slot.revision().equals(Revision.NEW)) {
            count("throughline.occurrences.opened", slot);
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
        count("throughline.occurrences", slot, "outcome", outcome);
    }

    private void count(String name, Occurrence slot, String... tags) {
        var size = sizes.of(slot.owner().clinic());
        var type = slot.terms().type().name();
        meters.counter(name, Tags.of("clinic_size", size, "type", type).and(tags))
                .increment();
    }
}
