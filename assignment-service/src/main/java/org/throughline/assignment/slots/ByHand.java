package org.throughline.assignment.slots;

import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.MovedTo;
import org.throughline.events.Windows;

/**
 * What somebody decided for one slot alone: that it be done another day or time, or not at all. As an override of RFC
 * 5545 (RECURRENCE-ID, EXDATE) it stays tied to the place that the plan has for the slot.
 *
 * @param to absent when the slot was taken out
 * @param place the windows that the plan means for it
 */
public record ByHand(@Nullable MovedTo to, Windows place) {

    ByHand at(Windows planned) {
        return new ByHand(to, planned);
    }
}
