package org.throughline.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.throughline.events.ClinicStandings;
import org.throughline.events.ClinicStandings.Standing;

/** What a service imports to tell and hear events. Needs a {@code Clock}, {@code spring.application.name} and {@code classpath:event-delivery.yml}. */
@Configuration(proxyBeanMethods = false)
@Import({PatienceConfiguration.class, StoredValuesConfiguration.class, ListeningConfiguration.class})
public class EventDeliveryConfiguration {

    /** Ages of outboxes are told by the machine's time, also where the platform's clock is virtual. */
    private static final InstantSource REAL_TIME = Clock.systemUTC();

    private final String service;
    private final MeterRegistry meters;

    EventDeliveryConfiguration(
            @Value("${spring.application.name}") String service, ObjectProvider<MeterRegistry> meters) {
        this.service = service;
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    @Bean
    MongoOutboxes outboxes(
            MongoDatabaseFactory databases, MongoCustomConversions conversions, ObjectProvider<Relay> relay) {
        return new MongoOutboxes(
                databases::getMongoDatabase,
                service,
                new StateMapping(conversions),
                it -> relay.getObject().offer(it),
                REAL_TIME);
    }

    @Bean
    KafkaEventProducer eventProducer(KafkaProperties kafka) {
        return KafkaEventProducer.connecting(kafka.buildProducerProperties(), service);
    }

    @Bean
    ThreadTurns relayTurns() {
        return new ThreadTurns(service + "-relay");
    }

    @Bean
    ThreadTurns drainTurns() {
        return new ThreadTurns(service + "-drain");
    }

    @Bean
    Spans spans(ObjectProvider<Tracer> tracers) {
        var tracer = tracers.getIfAvailable();
        return tracer == null ? Spans.NOT_KEPT : new TracerSpans(tracer);
    }

    @Bean
    OutboxMetrics outboxMetrics() {
        return new OutboxMetrics(meters, REAL_TIME);
    }

    @Bean(destroyMethod = "close")
    Relay relay(
            KafkaEventProducer producer,
            Spans spans,
            MongoOutboxes outboxes,
            ThreadTurns relayTurns,
            ThreadTurns drainTurns,
            OutboxMetrics metrics) {
        var told = spans.areKept() ? new TracedProducer(producer, spans) : producer;
        return new Relay(told, new MongoDrain(outboxes.opened(), drainTurns), relayTurns, metrics::published);
    }

    @Bean
    Sweeper sweeper(MongoOutboxes outboxes, Relay relay, ShardOwnership shards, OutboxMetrics metrics) {
        return new Sweeper(outboxes, relay, shards, metrics, REAL_TIME);
    }

    @Bean
    Inboxes inboxes(
            KafkaEventProducer producer,
            ObjectProvider<ClinicStandings> clinics,
            Spans spans,
            BindingServiceProperties bindings) {
        var metrics = new InboxMetrics(meters, Bound.of(bindings).topics());
        return new KafkaInboxes(
                new DeadLetters(producer::send, service),
                metrics,
                clinics.getIfAvailable(() -> _ -> Standing.ACTIVE),
                spans,
                service);
    }

    @Bean
    KafkaAdmin deliveryAdmin(KafkaProperties kafka) {
        return new KafkaAdmin(kafka.buildAdminProperties());
    }

    @Bean
    Unread unread(KafkaAdmin admin, BindingServiceProperties bindings) {
        return new Unread(admin, service, Bound.of(bindings).topics());
    }

    @Bean
    LagMetrics lagMetrics(Unread unread, BindingServiceProperties bindings) {
        return new LagMetrics(meters, Bound.of(bindings).topics(), unread::byTopic, Thread::startVirtualThread);
    }

    @Bean
    Topics topics(
            KafkaAdmin admin,
            BindingServiceProperties bindings,
            BindingsLifecycleController controller,
            Relay relay,
            @Value("${throughline.delivery.replication:1}") short replication) {
        var heard = Bound.of(bindings);
        return new Topics(admin, service, heard.topics(), replication, () -> {
            relay.open();
            heard.bindings().forEach(it -> controller.changeState(it, State.STARTED));
        });
    }

    /** A clock that is not the machine's is meant to differ: who makes it says what the database's time is in its terms. */
    @Bean
    @ConditionalOnMissingBean
    DatabaseTime databaseTime(Clock clock, MongoDatabaseFactory databases) {
        return clock.equals(Clock.system(clock.getZone())) || clock.equals(Clock.tickMillis(clock.getZone()))
                ? DatabaseTime.of(databases::getMongoDatabase)
                : clock::instant;
    }

    @Bean("deliveryHealthIndicator")
    DeliveryHealth deliveryHealth(MongoDatabaseFactory databases, Topics topics) {
        return new DeliveryHealth(databases::getMongoDatabase, topics);
    }
}
