package org.throughline.reminder.preferences;

import org.throughline.events.ClinicId;

/** The policies of all clinics. */
public interface ReminderPolicies {

    /** What the clinic said, or nothing. It may be that of a few seconds ago. */
    ReminderPolicy of(ClinicId clinic);

    /** As it is now, to be changed. */
    ReminderPolicy latest(ClinicId clinic);

    /**
     * @param policy at the revision at which it was read
     * @return as it is kept
     * @throws org.throughline.events.StaleAggregate when somebody else wrote first
     */
    ReminderPolicy record(ReminderPolicy policy);
}
