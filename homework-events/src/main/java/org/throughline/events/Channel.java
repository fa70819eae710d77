package org.throughline.events;

/** How a reminder travels. */
public enum Channel {
    EMAIL
}
