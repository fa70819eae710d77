package org.throughline.events;

/** Whose zone a travelling client's plan follows: the device's, or home. */
public enum ZonePolicy {
    FOLLOW,
    HOME
}
