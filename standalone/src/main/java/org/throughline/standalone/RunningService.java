package org.throughline.standalone;

import org.throughline.standalone.clock.Settling;

/** A service that was started, here or apart. */
interface RunningService extends Settling.Worker, AutoCloseable {

    @Override
    void close();
}
