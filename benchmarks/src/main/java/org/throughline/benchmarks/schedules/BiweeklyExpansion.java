package org.throughline.benchmarks.schedules;

import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.throughline.benchmarks.lab.Settings;

/** biweekly, which is spared reading the rule's text. */
public final class BiweeklyExpansion extends Expansion {

    public BiweeklyExpansion(Settings settings) {}

    @Override
    void expand(Plans plan, Consumer<Instant> each) {
        var rule = new Recurrence.Builder(Frequency.WEEKLY);
        plan.days().forEach(it -> rule.byDay(DayOfWeek.valueOfAbbr(it)));
        var from = plan.from().atTime(plan.at()).atZone(plan.zone()).toInstant();
        var end = Plans.NEXT_YEAR.atStartOfDay(plan.zone()).toInstant();
        var dates = rule.build().getDateIterator(Date.from(from), TimeZone.getTimeZone(plan.zone()));
        for (var it = dates.next().toInstant();
                it.isBefore(end);
                it = dates.next().toInstant()) {
            each.accept(it);
        }
    }
}
