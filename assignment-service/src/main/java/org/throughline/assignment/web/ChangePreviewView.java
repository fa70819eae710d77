package org.throughline.assignment.web;

import java.util.List;
import org.throughline.assignment.assignments.PreviewChange.Difference;
import org.throughline.assignment.slots.Slot;

/**
 * What a change would do; slots that are in none of the lists stay as they are.
 *
 * @param issued that would be expected in addition
 * @param moved whose windows or dose would be these
 * @param withdrawn that would no longer be expected
 */
record ChangePreviewView(List<SlotView> issued, List<SlotView> moved, List<SlotView> withdrawn) {

    static ChangePreviewView of(Difference difference) {
        return new ChangePreviewView(
                views(difference.issued()), views(difference.moved()), views(difference.withdrawn()));
    }

    private static List<SlotView> views(List<Slot> slots) {
        return slots.stream().map(SlotView::of).toList();
    }
}
