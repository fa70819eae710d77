package org.throughline.delivery;

import org.throughline.events.Envelope;
import org.throughline.events.HomeworkEvent;

/** An event that arrived: what was said, and its envelope. */
public record Heard(Envelope envelope, HomeworkEvent event) {}
