package org.throughline.analytics.adherence;

/** The published formulae; a figure is told with the version by which it was made. */
public final class Formula {

    public static final String VERSION = "1.0";

    private Formula() {}
}
