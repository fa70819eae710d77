package org.throughline.tracking.homework;

/** How much of an entry the care team sees where the client has not said. */
@FunctionalInterface
public interface UsualPrivacy {

    /** @throws org.throughline.events.TryAgainLater when it cannot be told now */
    Privacy of(Occurrence slot);
}
