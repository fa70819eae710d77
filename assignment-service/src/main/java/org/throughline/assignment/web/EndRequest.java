package org.throughline.assignment.web;

import jakarta.validation.constraints.NotNull;
import org.throughline.events.EndReason;

/** Why a plan ends. */
record EndRequest(@NotNull(message = "Give a reason.") EndReason reason) {}
