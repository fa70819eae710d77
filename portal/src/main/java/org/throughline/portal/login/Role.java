package org.throughline.portal.login;

/** What a person is to a clinic, in the words of the token. */
public enum Role {
    CLIENT,
    THERAPIST,
    SUPERVISOR,
    CLINIC_ADMIN,
    OPS,
    INTEGRATION
}
