package org.throughline.assignment.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.assignment.slots.Slot;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.Decided;

/** How much homework is assigned, by kind. */
@Component
class SlotMetrics {

    private final MeterRegistry meters;

    SlotMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<Decided<Slot>> written) {
        written.stream()
                .flatMap(it -> it.events().stream())
                .filter(HomeworkAssigned.class::isInstance)
                .map(HomeworkAssigned.class::cast)
                .forEach(it -> meters.counter(
                                "throughline.occurrences.assigned",
                                "type",
                                it.type().name())
                        .increment());
    }
}
