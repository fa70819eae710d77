package org.throughline.benchmarks.schedules;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.function.Consumer;
import net.fortuna.ical4j.model.Recur;
import org.throughline.benchmarks.lab.Settings;

/** ical4j, in zoned times. */
public final class Ical4jExpansion extends Expansion {

    public Ical4jExpansion(Settings settings) {}

    @Override
    void expand(Plans plan, Consumer<Instant> each) {
        var from = plan.from().atTime(plan.at()).atZone(plan.zone());
        new Recur<ZonedDateTime>(plan.rule())
                .getDates(from, from, Plans.NEXT_YEAR.atStartOfDay(plan.zone()))
                .forEach(it -> each.accept(it.toInstant()));
    }
}
