package org.throughline.operator.schedule;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.assignment.plans.Days;
import org.throughline.assignment.plans.Flaw;
import org.throughline.assignment.plans.InvalidPlan;
import org.throughline.assignment.plans.PlannedSlot;
import org.throughline.assignment.plans.Recurrence;
import org.throughline.assignment.plans.Recurring;
import org.throughline.assignment.plans.Surroundings;
import org.throughline.assignment.plans.WindowRules;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code schedule preview RRULE --zone Z}: the slots that assignment-service would make of it. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "The slots that a rhythm makes: date, and when each opens, is due and is still on time, in UTC.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Preview implements Callable<Integer> {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 1, 1);

    @Parameters(index = "0", paramLabel = "RRULE", description = "e.g. FREQ=WEEKLY;BYDAY=MO,TH;COUNT=8")
    private String rrule;

    @Option(names = "--zone", required = true, description = "The client's time zone, e.g. Europe/Berlin.")
    private String zone;

    @Option(names = "--from", description = "The first day (default today there).")
    private @Nullable LocalDate from;

    @Option(names = "--at", description = "The time of day agreed for it, e.g. 18:00.")
    private @Nullable LocalTime at;

    @Option(names = "--count", defaultValue = "20", description = "At most so many (default ${DEFAULT-VALUE}).")
    private int count;

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var slots = slots(zoneId());
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("slot", "opens", "planned", "due", "on time until"));
        slots.forEach(it -> rows.add(List.of(
                it.key().value(),
                it.windows().opensAt(),
                Objects.requireNonNullElse(planned(it), "-"),
                it.windows().dueAt(),
                it.windows().graceUntil())));
        var told = Json.array();
        slots.forEach(it -> told.addObject()
                .put("slot", it.key().value())
                .put("opensAt", it.windows().opensAt().toString())
                .put("plannedAt", planned(it))
                .put("dueAt", it.windows().dueAt().toString())
                .put("graceUntil", it.windows().graceUntil().toString()));
        output.tell(told, Output.table(rows));
        return 0;
    }

    /** When it is meant to be done, if that was agreed. */
    private static @Nullable String planned(PlannedSlot slot) {
        var planned = slot.windows().plannedAt();
        return planned == null ? null : planned.toString();
    }

    private List<PlannedSlot> slots(ZoneId there) {
        var clock = Clock.system(there);
        var start = from == null ? LocalDate.now(clock) : from;
        var here = new Surroundings(
                there, start.atStartOfDay(there).toInstant(), clock.instant(), List.of(), List.of(), null);
        try {
            return new Recurring(new Recurrence(rrule), start, at)
                    .slots(WindowRules.DEFAULT, here, new Days(start, FOR_EVER))
                    .limit(count)
                    .toList();
        } catch (InvalidPlan e) {
            throw new Trouble(e.flaws().stream().map(Flaw::message).collect(Collectors.joining(" ")), e);
        }
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Trouble("'%s' is no time zone: use a name such as Europe/Berlin.".formatted(zone), e);
        }
    }
}
