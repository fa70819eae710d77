package org.throughline.delivery;

/** Something that works on its own; a platform on a virtual clock asks it whether all that is due by now is done. */
public interface BackgroundWork {

    /** Nothing waits and nothing is under way, by the clock as it stands now; looks, does not guess. */
    boolean idle();

    /** Look now rather than at the next tick. */
    void wake();
}
