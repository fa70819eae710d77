package org.throughline.benchmarks.loop;

import java.util.List;
import java.util.Locale;
import org.throughline.benchmarks.contest.Findings;
import org.throughline.benchmarks.contest.Sample;
import org.throughline.benchmarks.lab.Lab;

/**
 * The services of B1 in a lab of their own, where so many clients are known.
 *
 * @param documents of each client
 */
record Place(String name, Contender contender, Crowd crowd, int documents) {

    static Place of(int clients, Lab lab) {
        var name = "%,d clients".formatted(clients);
        var services = lab.servicesCompiledOnce();
        var contender = Contender.ours(lab, name, services);
        // One who is done, and one who is not.
        var single = contender.atOnce(1);
        single.turn();
        single.prepare();
        var crowd = new Crowd(lab, services);
        return new Place(name, contender, crowd, crowd.gather(clients));
    }

    double rate(List<Sample> atOnce) {
        return Findings.median(atOnce, name, it -> it.events() / it.seconds());
    }

    double millis(List<Sample> paced, String figure) {
        return Findings.median(paced, name, it -> it.more().getOrDefault(figure, Double.NaN));
    }

    /** How it was when called at that rate, and what the timers' look costs there. */
    String words(List<Sample> paced, double perSecond) {
        return String.format(
                Locale.ROOT,
                "%s, %d documents of each: at %.0f a second, half visible within %.0f ms, 99 of 100 within %.0f ms; the database takes %.1f ms for a look of the timers at what is due soon.",
                name,
                documents,
                perSecond,
                millis(paced, "p50Millis"),
                millis(paced, "p99Millis"),
                crowd.lookMillis());
    }
}
