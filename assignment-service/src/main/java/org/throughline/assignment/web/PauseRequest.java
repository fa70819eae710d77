package org.throughline.assignment.web;

import jakarta.validation.constraints.NotNull;
import org.throughline.events.PauseReason;

/** Why a plan rests. */
record PauseRequest(@NotNull(message = "Give a reason.") PauseReason reason) {}
