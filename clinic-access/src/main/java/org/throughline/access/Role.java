package org.throughline.access;

/** What a person is to a clinic. */
public enum Role {
    CLIENT,
    THERAPIST,
    SUPERVISOR,
    CLINIC_ADMIN,
    OPS,
    INTEGRATION
}
