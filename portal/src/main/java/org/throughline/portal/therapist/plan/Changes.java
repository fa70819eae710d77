package org.throughline.portal.therapist.plan;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;
import org.throughline.portal.therapist.plan.Slots.Slot;

/**
 * What a change would do to the slots of the coming 35 days.
 *
 * @param known absent while the service does not answer, or does not take the change
 * @param alone where a slot that is moved alone goes
 */
record Changes(
        @Nullable Known known,
        List<Refusal.Field> wrong,
        @Nullable LocalDateTime alone) {

    record Known(List<Slot> issued, List<Slot> moved, List<Slot> withdrawn) {

        public boolean nothing() {
            return issued.isEmpty() && moved.isEmpty() && withdrawn.isEmpty();
        }
    }

    public boolean away() {
        return known == null && wrong.isEmpty() && alone == null;
    }
}
