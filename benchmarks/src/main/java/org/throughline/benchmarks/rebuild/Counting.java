package org.throughline.benchmarks.rebuild;

import org.throughline.benchmarks.lab.Settings;
import org.throughline.benchmarks.lab.Work;
import org.throughline.delivery.Heard;

/** Reads every event as the event that it is, and counts. */
public final class Counting implements Work {

    static final String SETTINGS = "polls of 5,000, read with the same code";

    private final String kafka;
    private int events;

    public Counting(Settings settings) {
        kafka = settings.get("kafka");
    }

    @Override
    public void prepare(int events) {
        this.events = events;
    }

    @Override
    public Done run() {
        var began = System.nanoTime();
        var read = 0;
        try (var log = new Log(kafka, 5_000)) {
            while (read < events) {
                for (var record : log.next()) {
                    if (Heard.in(record).isPresent()) {
                        read++;
                    }
                }
            }
        }
        return Done.since(began, read);
    }
}
