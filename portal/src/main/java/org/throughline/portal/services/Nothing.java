package org.throughline.portal.services;

/** What comes back where nothing does (204). */
public record Nothing() {}
