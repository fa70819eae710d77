package org.throughline.benchmarks.contest;

/** Seconds of the processors that a turn has taken, by whose they were. */
public record Cpu(double own, double database, double broker) {

    public double all() {
        return own + database + broker;
    }

    /** What was used between {@code before} and now. */
    public Cpu since(Cpu before) {
        return new Cpu(own - before.own, database - before.database, broker - before.broker);
    }
}
