package org.throughline.tracking.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;

/** Counts what became of slots, once it is written. */
public final class OutcomeCounter {

    private static final String NAME = "throughline.occurrences";

    private final MeterRegistry meters;

    public OutcomeCounter(MeterRegistry meters) {
        this.meters = meters;
    }

    public void count(List<HomeworkEvent> written) {
        for (var event : written) {
            switch (event) {
                case HomeworkCompleted it ->
                    count(it.revision() > 1 ? "edited" : it.outcome().name().toLowerCase(Locale.ROOT));
                case HomeworkSkipped it -> count(it.revision() > 1 ? "edited" : "skipped");
                case HomeworkCorrected it -> count("corrected");
                case HomeworkMissed it -> count("missed");
                case HomeworkExcused it -> count("excused");
                default -> {}
            }
        }
    }

    public void count(String outcome) {
        meters.counter(NAME, "outcome", outcome).increment();
    }
}
