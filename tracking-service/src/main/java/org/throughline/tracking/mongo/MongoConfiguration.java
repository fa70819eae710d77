package org.throughline.tracking.mongo;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.delivery.Shape;
import org.throughline.events.Aggregate;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.Id;
import org.throughline.tracking.homework.Draft;
import org.throughline.tracking.homework.Drafts;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.Plan;
import org.throughline.tracking.homework.Plans;
import org.throughline.tracking.homework.Records;
import org.throughline.tracking.homework.Treatment;
import org.throughline.tracking.homework.Treatments;
import org.throughline.tracking.measures.Measure;
import org.throughline.tracking.measures.Measures;
import org.throughline.tracking.metrics.ClinicSizes;
import org.throughline.tracking.metrics.OutcomeCounter;
import org.throughline.tracking.outages.DeclaredOutage;
import org.throughline.tracking.outages.Outages;
import org.throughline.tracking.rewards.Reward;
import org.throughline.tracking.rewards.Rewards;

/** One collection for each kind of thing; slots, records and outages are due some time. */
@Configuration(proxyBeanMethods = false)
class MongoConfiguration {

    static final Shape<Occurrence> OCCURRENCES = new Shape<>(
            "occurrences",
            Occurrence.class,
            it -> it.owner().documentId(it.id()),
            it -> it.owner().client(),
            Occurrence::due);

    static final Shape<HomeworkRecord> RECORDS = new Shape<>(
            "records",
            HomeworkRecord.class,
            it -> it.owner().documentId(it.id()),
            it -> it.owner().client(),
            HomeworkRecord::followUpAt);

    /** Of no client and maybe of no clinic: each goes by its own name. */
    static final Shape<DeclaredOutage> OUTAGES = new Shape<>(
            "outages",
            DeclaredOutage.class,
            it -> it.id().value(),
            it -> new ClientId(it.id().value()),
            DeclaredOutage::due);

    @Bean
    OutboxCollection<Occurrence> occurrenceDocuments(Outboxes outboxes) {
        return outboxes.collection(OCCURRENCES);
    }

    @Bean
    OutcomeCounter outcomeCounter(MeterRegistry meters, Treatments treatments) {
        return new OutcomeCounter(meters, new ClinicSizes(treatments::count, System::nanoTime));
    }

    @Bean
    Occurrences occurrences(OutboxCollection<Occurrence> documents, OutcomeCounter counter) {
        return new MongoOccurrences(documents, counter);
    }

    @Bean
    OutboxCollection<DeclaredOutage> outageDocuments(Outboxes outboxes) {
        return outboxes.collection(OUTAGES);
    }

    @Bean
    Outages outages(OutboxCollection<DeclaredOutage> documents) {
        return new MongoOutages(documents);
    }

    @Bean
    OutboxCollection<HomeworkRecord> recordDocuments(Outboxes outboxes) {
        return outboxes.collection(RECORDS);
    }

    @Bean
    Records records(OutboxCollection<HomeworkRecord> documents) {
        return new MongoRecords(documents);
    }

    @Bean
    Plans plans(Outboxes outboxes) {
        return new MongoPlans(outboxes.collection(shape("plans", Plan.class, Plan::owner, Plan::id)));
    }

    @Bean
    Treatments treatments(Outboxes outboxes) {
        return new MongoTreatments(outboxes.collection(shape(
                "treatments",
                Treatment.class,
                Treatment::owner,
                it -> it.owner().client())));
    }

    @Bean
    Drafts drafts(Outboxes outboxes) {
        return new MongoDrafts(outboxes.collection(shape("drafts", Draft.class, Draft::owner, Draft::id)));
    }

    @Bean
    Measures measures(Outboxes outboxes) {
        return new MongoMeasures(outboxes.collection(shape("measures", Measure.class, Measure::owner, Measure::id)));
    }

    @Bean
    Rewards rewards(Outboxes outboxes) {
        return new MongoRewards(outboxes.collection(
                shape("rewards", Reward.class, Reward::owner, it -> it.owner().client())));
    }

    private static <S extends Aggregate> Shape<S> shape(
            String collection, Class<S> type, Function<S, ClientRef> owner, Function<S, ? extends Id> id) {
        return new Shape<>(
                collection,
                type,
                it -> owner.apply(it).documentId(id.apply(it)),
                it -> owner.apply(it).client(),
                it -> null);
    }
}
