package org.throughline.faults.soak;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Oracle;

/** People live, mishaps happen, somebody watches; then all is compared. */
final class LongRun {

    /** Of the rate; with fewer there was no load that anything could stay flat under. */
    private static final double FEWEST = 0.25;

    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofDays(18);
    /** A mishap under way when the time is over is mended all the same. */
    private static final Duration MENDING = Duration.ofMinutes(5);

    private final Rig rig;
    private final Duration time;
    private final double rate;
    private final PrintWriter out;

    LongRun(Rig rig, Duration time, double rate, PrintWriter out) {
        this.rig = rig;
        this.time = time;
        this.rate = rate;
        this.out = out;
    }

    SoakResult live() {
        var began = System.nanoTime();
        var pace = new SteadyPace(rate, System::nanoTime);
        var trouble = new Trouble(rig, new Mishaps(rig.seed()), began, out);
        var watch = new Watch(rig, trouble, began);
        var lives = new Lives(rig, pace, rig.seed(), rate, began, out);
        var hands = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var happens = hands.submit(() -> trouble.until(time));
            var seen = hands.submit(() -> {
                var readings = watch.until(() -> System.nanoTime() - began > time.toNanos());
                pace.end();
                return readings;
            });
            var lived = lives.until(time);
            var happened = Patience.result("the last mishap", MENDING, happens);
            var trends = trends(Patience.result("the last readings", MENDING, seen));
            var wrong = new ArrayList<String>();
            var perSecond = pace.turns() / (double) time.toSeconds();
            if (perSecond < rate * FEWEST) {
                wrong.add("people came to %.2f requests a second".formatted(perSecond));
            }
            var events = compare(lives, lived, wrong);
            return new SoakResult(
                    perSecond,
                    lived.stream().flatMap(it -> it.history().stream()).toList(),
                    events,
                    happened,
                    trends,
                    wrong);
        } finally {
            hands.shutdownNow();
        }
    }

    private List<Trend> trends(Collection<Reading> readings) {
        var series = readings.stream()
                .collect(
                        Collectors.groupingBy(it -> it.measure() + " " + it.part(), TreeMap::new, Collectors.toList()));
        return series.values().stream()
                .map(it -> Trend.of(it.getFirst().part(), it.getFirst().measure(), it, time))
                .toList();
    }

    private int compare(Lives lives, List<Lives.Lived> lived, List<String> wrong) {
        var end = rig.liveUntil(rig.platform().now().plus(UNTIL_ALL_IS_FINAL));
        out.println("all is final; comparing");
        return lived.stream().mapToInt(it -> compare(lives, it, end, wrong)).sum();
    }

    private int compare(Lives lives, Lives.Lived lived, Instant end, List<String> wrong) {
        var result = Oracle.compare(rig, lives.api(), lived.history(), lived.start(), lived.days(), end);
        wrong.addAll(Oracle.wrong(result));
        return result.log().size();
    }
}
