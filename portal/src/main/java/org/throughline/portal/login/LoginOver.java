package org.throughline.portal.login;

import java.io.Serial;

/** The provider renews no token any more: the person has to log in again. */
public final class LoginOver extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
