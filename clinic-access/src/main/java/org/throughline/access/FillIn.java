package org.throughline.access;

import java.time.Instant;
import org.throughline.events.ClientRef;
import org.throughline.events.OccurrenceId;

/**
 * What a link in a message is good for: to fill in one slot of one client, and to read nothing back.
 *
 * @param until from this instant on it opens nothing
 */
public record FillIn(ClientRef client, OccurrenceId occurrence, Instant until) {}
