package org.throughline.reminder.nudges;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Aggregate;
import org.throughline.events.AssignmentId;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.Decided;
import org.throughline.events.NotSentReason;
import org.throughline.events.OccurrenceId;
import org.throughline.events.ReminderId;
import org.throughline.events.ReminderStep;
import org.throughline.events.Revision;

/**
 * One planned message about one slot, which ends in exactly one final state.
 *
 * @param plannedFor what the plan says; {@code sendAt} is later when it was snoozed or put off
 * @param expiresAt must not be sent from this instant on
 */
public record Reminder(
        ReminderId id,
        ClientRef client,
        AssignmentId assignment,
        OccurrenceId occurrence,
        ReminderStep step,
        Channel channel,
        Instant plannedFor,
        Instant sendAt,
        Instant expiresAt,
        Progress progress,
        Revision revision)
        implements Aggregate {

    /** How long an attempt may stay without an answer. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final UUID NAMESPACE = UUID.fromString("3f6b1f0e-9a53-5c1b-8e0c-7a0b2f4d9c21");

    /** The same slot, step and channel always make the same id. */
    public static ReminderId idOf(OccurrenceId occurrence, ReminderStep step, Channel channel) {
        return new ReminderId(UuidCreator.getNameBasedSha1(NAMESPACE, occurrence + "/" + step + "/" + channel)
                .toString());
    }

    static Decided<Reminder> planned(Slot slot, Wish wish, Instant now) {
        var armed = new Reminder(
                idOf(slot.occurrence(), wish.step(), Channel.EMAIL),
                slot.client(),
                slot.assignment(),
                slot.occurrence(),
                wish.step(),
                Channel.EMAIL,
                wish.sendAt(),
                wish.sendAt(),
                wish.expiresAt(),
                Progress.PLANNED,
                Revision.NEW);
        if (wish.unsaid() == null) {
            return Decided.of(armed, Told.planned(armed));
        }
        var unsaid = armed.suppressed(wish.unsaid(), now);
        return new Decided<>(
                unsaid.state(),
                Stream.concat(Stream.of(Told.planned(armed)), unsaid.events().stream())
                        .toList());
    }

    public ReminderState state() {
        return progress.state();
    }

    /** When a timer has to look at it. */
    public @Nullable Instant due() {
        return switch (progress.state()) {
            case ARMED -> sendAt;
            case SENDING -> progress.tryAgainAt();
            case SENT, FAILED, SUPPRESSED, CANCELLED -> null;
        };
    }

    public boolean isOpen() {
        return due() != null;
    }

    /** Nothing has moved since it was planned. */
    boolean follows(Wish wish) {
        return plannedFor.equals(wish.sendAt()) && expiresAt.equals(wish.expiresAt());
    }

    /** Its time has come, or nobody reported on the last attempt. */
    public Decided<Reminder> sending(Instant now) {
        return isOpen()
                ? Decided.nothing(with(sendAt, progress.sending(progress.attempt() + 1, now.plus(LEASE))))
                : Decided.nothing(this);
    }

    /** The attempt under way takes longer. */
    public Decided<Reminder> stillSending(Instant now) {
        return isOpen() ? tryAgain(now.plus(LEASE)) : Decided.nothing(this);
    }

    /** The provider could not take it; another attempt follows at {@code at}. */
    Decided<Reminder> tryAgain(Instant at) {
        return Decided.nothing(with(sendAt, progress.sending(progress.attempt(), at)));
    }

    Decided<Reminder> sent(Instant now) {
        return Decided.of(with(sendAt, progress.sent(now)), Told.sent(this, now));
    }

    Decided<Reminder> suppressed(NotSentReason why, Instant now) {
        return Decided.of(with(sendAt, progress.ended(ReminderState.SUPPRESSED, why)), Told.suppressed(this, why, now));
    }

    Decided<Reminder> failed(NotSentReason why, Instant now) {
        return Decided.of(with(sendAt, progress.ended(ReminderState.FAILED, why)), Told.failed(this, why, now));
    }

    Decided<Reminder> cancelled(NotSentReason why, Instant now) {
        return Decided.of(with(sendAt, progress.ended(ReminderState.CANCELLED, why)), Told.cancelled(this, why, now));
    }

    /** The plan says another time now; a reminder is planned once, so this is told as a snooze. */
    Decided<Reminder> moved(Wish wish) {
        var moved = new Reminder(
                id,
                client,
                assignment,
                occurrence,
                step,
                channel,
                wish.sendAt(),
                wish.sendAt(),
                wish.expiresAt(),
                progress.armed(),
                revision);
        return Decided.of(moved, Told.snoozed(this, wish.sendAt()));
    }

    /** Not now, but at {@code until}. */
    Decided<Reminder> putOff(Instant until) {
        return Decided.of(with(until, progress.armed()), Told.snoozed(this, until));
    }

    /** The client asked for later; later than its lifetime means not at all. */
    Decided<Reminder> snoozed(Instant until, Instant now) {
        if (until.isBefore(expiresAt)) {
            return Decided.of(with(until, progress.armed()), Told.snoozed(this, until));
        }
        return Decided.of(
                with(sendAt, progress.ended(ReminderState.SUPPRESSED, NotSentReason.SNOOZED)),
                Told.snoozed(this, until),
                Told.suppressed(this, NotSentReason.SNOOZED, now));
    }

    /** The client recorded something after it was sent; told once. */
    Decided<Reminder> acted(Instant at) {
        return Decided.of(with(sendAt, progress.acted(at)), Told.acted(this, at));
    }

    private Reminder with(Instant sendAt, Progress progress) {
        return new Reminder(
                id, client, assignment, occurrence, step, channel, plannedFor, sendAt, expiresAt, progress, revision);
    }
}
