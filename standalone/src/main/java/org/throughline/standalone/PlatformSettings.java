package org.throughline.standalone;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a local platform is started.
 *
 * @param home folder of the checkout, where the class paths lie
 * @param apart each service in a process of its own, so that one can be killed
 * @param speed virtual seconds per second, 0 for a clock that moves only when told; null for the clock as it was left
 * @param at where a new clock starts; null for now
 * @param history how many days new clinics have behind them
 */
record PlatformSettings(
        Path home,
        Path dataDir,
        Ports ports,
        boolean fresh,
        boolean apart,
        @Nullable Double speed,
        @Nullable Instant at,
        int history) {}
