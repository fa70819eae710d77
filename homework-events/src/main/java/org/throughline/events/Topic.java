package org.throughline.events;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The event topics: one writing service each, key = client id, never compacted. */
public enum Topic {
    ASSIGNMENTS("homework.assignments.v1", "assignment-service", null),
    OUTCOMES("homework.outcomes.v1", "tracking-service", null),
    REMINDERS("homework.reminders.v1", "reminder-service", null),
    ADHERENCE("homework.adherence.v1", "analytics-service", Duration.ofDays(30));

    /** A power of two, so that a shard lies in one partition of every topic. */
    public static final int PARTITIONS = 16;

    /** Long enough to come back from holidays. */
    public static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    private final String topicName;
    private final String writer;
    private final Optional<Duration> retention;

    Topic(String topicName, String writer, @Nullable Duration retention) {
        this.topicName = topicName;
        this.writer = writer;
        this.retention = Optional.ofNullable(retention);
    }

    public String topicName() {
        return topicName;
    }

    public String writer() {
        return writer;
    }

    /** How long events are kept; empty means for ever. */
    public Optional<Duration> retention() {
        return retention;
    }

    /** Where records go that {@code group} could not read. */
    public static String deadLettersOf(String topicName, String group) {
        return topicName + "." + group + ".dlt";
    }
}
