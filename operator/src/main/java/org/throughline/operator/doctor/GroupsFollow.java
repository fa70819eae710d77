package org.throughline.operator.doctor;

import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.throughline.events.Topic;
import org.throughline.operator.Trouble;
import org.throughline.operator.kafka.Brokers;

/** Every service hears what the others say, and keeps up. */
record GroupsFollow(Brokers kafka) implements Check {

    private static final long MUCH = 10_000;

    @Override
    public Stream<Finding> look() {
        return Stream.of(Topic.values()).map(Topic::writer).map(this::follows);
    }

    private Finding follows(String group) {
        var about = "group " + group;
        ConsumerGroupDescription described;
        try {
            described = kafka.group(group);
        } catch (Trouble e) {
            return Finding.broken(about, "is not there", "Start " + group + ".");
        }
        if (described.members().isEmpty()) {
            return Finding.broken(about, "nobody in it", "Start " + group + ".");
        }
        var lag = kafka.lag(group).values().stream().mapToLong(it -> it).sum();
        var told = "%d members, %d events behind".formatted(described.members().size(), lag);
        if (described.groupState() != GroupState.STABLE) {
            return Finding.look(
                    about, told + ", " + described.groupState(), "Ask again in a moment; it is sharing out its work.");
        }
        return lag < MUCH
                ? Finding.well(about, told)
                : Finding.look(
                        about, told, "See whether it is catching up; if not, add another instance of " + group + ".");
    }
}
