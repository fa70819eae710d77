package org.throughline.assignment.assignments;

import org.jspecify.annotations.Nullable;

/** "When {@code cue}, at {@code place}, I will {@code action}." */
public record IfThen(String cue, @Nullable String place, String action) {}
