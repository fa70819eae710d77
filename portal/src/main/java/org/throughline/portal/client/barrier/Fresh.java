package org.throughline.portal.client.barrier;

/** A slot to try again in. */
record Fresh(String occurrenceId) {}
