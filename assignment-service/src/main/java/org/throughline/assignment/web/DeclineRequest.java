package org.throughline.assignment.web;

import jakarta.validation.constraints.NotNull;
import org.throughline.events.DeclineReason;

/** Why a client does not take it on. */
record DeclineRequest(@NotNull(message = "Give a reason.") DeclineReason reason) {}
