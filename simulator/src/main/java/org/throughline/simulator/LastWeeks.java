package org.throughline.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.life.Fault;
import org.throughline.simulator.life.Life;
import org.throughline.simulator.life.NameStaff;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Http;
import org.throughline.simulator.platform.Platform;
import org.throughline.simulator.world.LivingClinic;

/**
 * The weeks that lie behind the demo clinics when a newcomer meets them, lived through on the platform's own clock and
 * through its public interfaces.
 *
 * @param front of a platform on which nothing has happened yet, its clock at {@code start}
 */
public record LastWeeks(URI front, Instant start, int days) {

    private static final long SEED = 1;
    private static final Duration GRID = Duration.ofHours(3);
    private static final Duration STEP = Duration.ofHours(1);

    /**
     * @param progress told each virtual instant that is reached
     * @return what people asked of the platform, and what it answered
     */
    public Journal live(Consumer<Instant> progress) {
        var platform = new Platform(front, new Http(), STEP);
        var journal = new Journal();
        var api = new Api(platform, platform.http());
        var nobodyDies = List.<Fault>of();
        new NameStaff(api).name();
        new Life(platform, api, SEED, start, days, GRID, journal, nobodyDies, victim -> {}, progress)
                .liveToTheEnd(new LivingClinic(SEED, start, days).residents());
        return journal;
    }
}
