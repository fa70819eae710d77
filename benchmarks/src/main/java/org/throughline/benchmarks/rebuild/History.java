package org.throughline.benchmarks.rebuild;

import org.throughline.benchmarks.service.Producers;
import org.throughline.benchmarks.service.Telling;

/** Days of a clinic: each day each client is given something, begins it, and is found not to have recorded it. */
record History(String kafka, int events) {

    private static final int EVENTS_A_DAY = 3;
    private static final int DAYS = 60;

    static History of(String kafka, int atLeast) {
        var aDay = EVENTS_A_DAY * DAYS;
        return new History(kafka, Math.ceilDiv(atLeast, aDay) * aDay);
    }

    int clients() {
        return events / EVENTS_A_DAY / DAYS;
    }

    /** Day by day, as it would have been told. */
    void tell() {
        try (var producer = Producers.connect(kafka)) {
            for (int day = 0; day < DAYS; day++) {
                for (int client = 0; client < clients(); client++) {
                    for (var telling : Telling.ofDay(client, day)) {
                        var _ = producer.send(telling.fact().on(telling.topic().topicName()));
                    }
                }
            }
            producer.flush();
        }
    }
}
