package org.throughline.benchmarks.contest;

/** What is compared; more is better. */
public enum Measure {
    RATE("events per second"),
    STARTS("starts per second"),
    PER_CPU_SECOND("events per CPU second of all processes");

    private final String unit;

    Measure(String unit) {
        this.unit = unit;
    }

    public String unit() {
        return unit;
    }

    double of(Sample sample) {
        return switch (this) {
            case RATE, STARTS -> sample.perSecond();
            case PER_CPU_SECOND -> sample.perCpuSecond();
        };
    }
}
