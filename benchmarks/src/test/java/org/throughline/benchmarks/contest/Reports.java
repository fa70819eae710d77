package org.throughline.benchmarks.contest;

import java.time.Instant;
import java.util.function.Consumer;
import org.throughline.benchmarks.lab.Lab;

/** Reports of a benchmark that nobody runs. */
final class Reports {

    static Report of(Findings findings) {
        var environment = Environment.now().until(Environment.now(), "embedded, not MongoDB");
        return new Report(new Named(), Scale.SMALL, Instant.parse("2026-03-29T07:00:00Z"), findings, environment);
    }

    record Named() implements Benchmark {
        @Override
        public String name() {
            return "outbox";
        }

        @Override
        public String work() {
            return "B4: from written to told.";
        }

        @Override
        public Findings run(Lab lab, Scale scale, Consumer<String> progress) {
            throw new UnsupportedOperationException();
        }
    }
}
