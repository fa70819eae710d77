package org.throughline.reminder.preferences;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.Revision;

/**
 * How one client wants to be reminded.
 *
 * @param email where to; without it nothing can be sent
 * @param channels empty when the client unsubscribed
 * @param timeOfDay when to prompt where no time was agreed for the homework
 * @param maxPerDay messages per local day, 1 to 3
 */
public record Preferences(
        ClientRef client,
        @Nullable String email,
        Language language,
        Set<Channel> channels,
        LocalTime quietFrom,
        LocalTime quietUntil,
        @Nullable LocalTime timeOfDay,
        Privacy privacy,
        Intensity intensity,
        int maxPerDay,
        Revision revision)
        implements Aggregate {

    public static final int MAX_PER_DAY = 3;

    private static final LocalTime EVENING = LocalTime.of(18, 0);

    public Preferences {
        channels = Set.copyOf(channels);
    }

    /** Of a client who never said anything. */
    public static Preferences unspoken(ClientRef client) {
        return new Preferences(
                client,
                null,
                Language.EN,
                Set.of(Channel.EMAIL),
                LocalTime.of(21, 0),
                LocalTime.of(8, 0),
                null,
                Privacy.NEUTRAL,
                Intensity.NORMAL,
                MAX_PER_DAY,
                Revision.NEW);
    }

    public Decided<Preferences> unsubscribed() {
        return Decided.nothing(by(Set.of()));
    }

    public Preferences with(Channel channel) {
        return by(Stream.concat(channels.stream(), Stream.of(channel)).collect(Collectors.toSet()));
    }

    Preferences without(Channel channel) {
        return by(channels.stream().filter(it -> it != channel).collect(Collectors.toSet()));
    }

    private Preferences by(Set<Channel> others) {
        return new Preferences(
                client,
                email,
                language,
                others,
                quietFrom,
                quietUntil,
                timeOfDay,
                privacy,
                intensity,
                maxPerDay,
                revision);
    }

    Preferences atMost(int perDay) {
        return new Preferences(
                client,
                email,
                language,
                channels,
                quietFrom,
                quietUntil,
                timeOfDay,
                privacy,
                intensity,
                Math.min(perDay, maxPerDay),
                revision);
    }

    public QuietHours quietHours(ZoneId zone) {
        return new QuietHours(quietFrom, quietUntil, zone);
    }

    public LocalTime promptTime() {
        return timeOfDay == null ? EVENING : timeOfDay;
    }
}
