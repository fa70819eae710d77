package org.throughline.faults;

import org.throughline.faults.rig.Rig;

/** A fault and the outcome it must have. */
public interface Row {

    int number();

    /** The fault, in words. */
    String name();

    /** Whether it belongs to what runs with every test. */
    default boolean quick() {
        return false;
    }

    /**
     * Does it, and looks.
     *
     * @throws Broken when the outcome is another
     * @throws NotHere when it cannot be done on this machine
     */
    void run(Rig rig, Facts facts);
}
