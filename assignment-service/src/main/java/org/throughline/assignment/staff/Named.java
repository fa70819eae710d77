package org.throughline.assignment.staff;

import org.throughline.events.TherapistId;

/** What the clinic calls a therapist; never leaves this service but to supervisors and admins. */
public record Named(TherapistId therapist, String displayName) {}
