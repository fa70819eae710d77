package org.throughline.reminder.mongo;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Shape;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.Decided;
import org.throughline.reminder.preferences.ReminderPolicies;
import org.throughline.reminder.preferences.ReminderPolicy;

/** One document per clinic; read at each reminder, so what was read a moment ago is good enough. */
public final class MongoReminderPolicies implements ReminderPolicies {

    /** Of no client, it goes by the clinic's name. */
    public static final Shape<ReminderPolicy> SHAPE = new Shape<>(
            "reminder_policies",
            ReminderPolicy.class,
            it -> it.clinic().value(),
            it -> new ClientId(it.clinic().value()),
            _ -> null);

    private static final Duration GOOD_ENOUGH = Duration.ofSeconds(2);
    private static final int CLINICS = 10_000;

    private final OutboxCollection<ReminderPolicy> policies;
    private final Clock clock;
    private final LoadingCache<ClinicId, ReminderPolicy> read;

    public MongoReminderPolicies(OutboxCollection<ReminderPolicy> policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
        this.read = Caffeine.newBuilder()
                .maximumSize(CLINICS)
                .expireAfterWrite(GOOD_ENOUGH)
                .build(this::latest);
    }

    @Override
    public ReminderPolicy of(ClinicId clinic) {
        return read.get(clinic);
    }

    @Override
    public ReminderPolicy latest(ClinicId clinic) {
        return policies.find(clinic.value()).orElseGet(() -> ReminderPolicy.unspoken(clinic));
    }

    @Override
    public ReminderPolicy record(ReminderPolicy policy) {
        policies.record(Decided.nothing(policy), clock.instant());
        var next = policy.written();
        read.put(next.clinic(), next);
        return next;
    }
}
