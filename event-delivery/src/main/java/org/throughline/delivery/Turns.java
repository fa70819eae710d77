package org.throughline.delivery;

import java.time.Duration;

/** One thread's order of work; what runs in turns needs no locks. */
interface Turns {

    void next(Runnable work);

    void after(Duration delay, Runnable work);
}
