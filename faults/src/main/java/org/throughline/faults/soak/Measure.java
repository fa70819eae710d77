package org.throughline.faults.soak;

/**
 * What is looked at every few seconds.
 *
 * @see Trend
 */
enum Measure {
    MEMORY("memoryMegabytes", 0.15, 32),
    HANDLES("handles", 0.1, 16),
    OUTBOX_AGE("outboxAgeSeconds", 0, 1),
    LAG("lag", 0, 50);

    private final String key;
    private final double share;
    private final double amount;

    Measure(String key, double share, double amount) {
        this.key = key;
        this.share = share;
        this.amount = amount;
    }

    String key() {
        return key;
    }

    /** How high the last third may lie over the middle one: by a share of it, or by an amount, whichever is more. */
    double allowedAfter(double middle) {
        return middle + Math.max(share * middle, amount);
    }
}
