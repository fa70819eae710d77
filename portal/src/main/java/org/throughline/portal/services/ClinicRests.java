package org.throughline.portal.services;

import java.io.Serial;

/** The clinic of whoever is logged in is not served, for the time being or any more. */
public final class ClinicRests extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
