package org.throughline.portal.clinic.policies;

import org.jspecify.annotations.Nullable;

/** A policy as it is written into the form; what is empty is as everywhere. */
record Wanted(
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        @Nullable String intensity,
        @Nullable String language,
        @Nullable Integer maxPerDay) {

    Wanted tidy() {
        return new Wanted(said(quietFrom), said(quietUntil), said(intensity), said(language), maxPerDay);
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
