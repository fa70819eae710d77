package org.throughline.portal.services;

/** The token of whoever is logged in; asked on the thread of their request. */
public interface CallerToken {

    String value();
}
