package org.throughline.assignment.staff;

import org.throughline.events.ClinicId;

/** The rosters of all clinics. */
public interface Rosters {

    /** An empty one where the clinic wrote none down. */
    Roster of(ClinicId clinic);

    /**
     * @param roster at the revision at which it was read
     * @return as it is kept
     * @throws org.throughline.events.StaleAggregate when somebody else wrote first
     */
    Roster record(Roster roster);
}
