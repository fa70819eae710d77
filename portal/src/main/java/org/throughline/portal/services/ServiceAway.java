package org.throughline.portal.services;

import java.io.Serial;

/** The one service without which a page says nothing does not answer. */
public final class ServiceAway extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
