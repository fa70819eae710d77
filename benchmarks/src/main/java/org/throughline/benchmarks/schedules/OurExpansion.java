package org.throughline.benchmarks.schedules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.throughline.assignment.plans.Days;
import org.throughline.assignment.plans.Recurrence;
import org.throughline.assignment.plans.Recurring;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.benchmarks.lab.Settings;

/** As assignment-service does it: with every window of every slot, of which only the planned instant is asked for. */
public final class OurExpansion extends Expansion {

    private static final Days YEAR = new Days(Plans.YEAR, Plans.NEXT_YEAR);

    public OurExpansion(Settings settings) {}

    @Override
    void expand(Plans plan, Consumer<Instant> each) {
        var began = plan.from().atStartOfDay(plan.zone()).toInstant();
        var here = new Surroundings(plan.zone(), began, began, List.of(), List.of(), null);
        new Recurring(new Recurrence(plan.rule()), plan.from(), plan.at())
                .slots(WindowRules.DEFAULT, here, YEAR)
                .forEach(it -> each.accept(Objects.requireNonNull(it.windows().plannedAt())));
    }
}
