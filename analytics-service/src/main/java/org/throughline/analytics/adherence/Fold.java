package org.throughline.analytics.adherence;

import org.throughline.events.AdherenceEvent;
import org.throughline.events.AssignmentEvent;
import org.throughline.events.AssignmentEvent.AssignmentProposed;
import org.throughline.events.AssignmentEvent.AssignmentStarted;
import org.throughline.events.AssignmentEvent.HomeworkAssigned;
import org.throughline.events.Envelope;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.OutcomeEvent.HomeworkPractised;
import org.throughline.events.OutcomeEvent.MeasureCompleted;
import org.throughline.events.OutcomeEvent.MeasureRiskFlagged;
import org.throughline.events.ReminderEvent;
import org.throughline.events.ReminderEvent.ReminderFailed;

/** Takes an event into the facts of its client; an event heard before changes nothing. */
public final class Fold {

    private Fold() {}

    /** The very same facts when the event says nothing new. */
    public static ClientFacts fold(ClientFacts facts, Envelope envelope, HomeworkEvent event) {
        return switch (event) {
            case AssignmentEvent.AboutClient it -> facts.cared(told(envelope, Care.of(it)));
            case AssignmentEvent.AboutPlan it -> facts.plan(it.assignment(), plan -> plan(plan, envelope, it));
            case AssignmentEvent.AboutSlot it ->
                facts.plan(
                        it.assignment(),
                        plan -> typed(plan, it)
                                .slot(
                                        it.occurrence(),
                                        plan.slot(it.occurrence()).planned(told(envelope, Planned.of(it)))));
            case OutcomeEvent.AboutSlot it ->
                facts.plan(
                        it.assignment(),
                        plan -> plan.slot(
                                it.occurrence(), plan.slot(it.occurrence()).judged(told(envelope, Verdict.of(it)))));
            case HomeworkPractised it ->
                facts.plan(it.assignment(), plan -> plan.practised(it.record(), told(envelope, Practice.of(it))));
            case MeasureCompleted it -> facts.measured(it.measure(), told(envelope, MeasureTold.of(it)));
            case MeasureRiskFlagged it -> facts.measured(it.measure(), told(envelope, MeasureTold.of(it)));
            case ReminderFailed it ->
                facts.plan(
                        it.assignment(),
                        plan -> plan.slot(
                                it.occurrence(), plan.slot(it.occurrence()).notReminded(envelope.time())));
            case ReminderEvent _, AdherenceEvent _ -> facts;
        };
    }

    private static PlanHistory plan(PlanHistory plan, Envelope envelope, AssignmentEvent.AboutPlan event) {
        var typed = switch (event) {
            case AssignmentProposed it -> plan.typed(it.type());
            case AssignmentStarted it -> plan.typed(it.type());
            default -> plan;
        };
        return PlanTold.of(event).map(it -> typed.told(told(envelope, it))).orElse(typed);
    }

    private static PlanHistory typed(PlanHistory plan, AssignmentEvent.AboutSlot event) {
        return event instanceof HomeworkAssigned it ? plan.typed(it.type()) : plan;
    }

    private static <T> Told<T> told(Envelope envelope, T what) {
        return new Told<>(envelope.sequence(), envelope.time(), what);
    }
}
