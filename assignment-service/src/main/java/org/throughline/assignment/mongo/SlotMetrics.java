package org.throughline.assignment.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.assignment.slots.Slot;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.Decided;
import org.throughline.events.HomeworkType;

/** How much homework is assigned, by kind. */
@Component
class SlotMetrics {

    private final MeterRegistry meters;

    SlotMetrics(MeterRegistry meters) {
        this.meters = meters;
        // The first one after a start is then seen as a rise.
        Arrays.stream(HomeworkType.values()).forEach(it -> assigned(it, 0));
    }

    void count(List<Decided<Slot>> written) {
        written.stream()
                .flatMap(it -> it.events().stream())
                .filter(HomeworkAssigned.class::isInstance)
                .map(HomeworkAssigned.class::cast)
                .forEach(it -> assigned(it.type(), 1));
    }

    private void assigned(HomeworkType type, int number) {
        meters.counter("throughline.occurrences.assigned", "type", type.name()).increment(number);
    }
}
