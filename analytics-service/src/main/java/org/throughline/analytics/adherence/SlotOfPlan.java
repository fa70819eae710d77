package org.throughline.analytics.adherence;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.events.HomeworkType;

/** A slot and what it belongs to. */
record SlotOfPlan(AssignmentId assignment, @Nullable HomeworkType type, Slot slot) {

    static final Comparator<SlotOfPlan> BY_DUE = Comparator.comparing(SlotOfPlan::slot, Slot.BY_DUE);
}
