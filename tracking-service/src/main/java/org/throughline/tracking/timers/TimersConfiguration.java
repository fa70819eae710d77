package org.throughline.tracking.timers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.delivery.OutboxCollection;
import org.throughline.timers.DueTimers;
import org.throughline.timers.Firing;
import org.throughline.timers.TimerSettings;
import org.throughline.tracking.homework.FollowUp;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.homework.JudgeAgain;
import org.throughline.tracking.homework.MissOverdue;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.metrics.OutcomeCounter;
import org.throughline.tracking.outages.DeclaredOutage;
import org.throughline.tracking.outages.EndOutage;

/** What is watched. */
@Configuration(proxyBeanMethods = false)
class TimersConfiguration {

    @Bean
    Firing<Occurrence> deadlines(
            DueTimers timers,
            OutboxCollection<Occurrence> slots,
            MissOverdue overdue,
            JudgeAgain again,
            OutcomeCounter counter) {
        var deadlines = new Deadlines(overdue, again, counter);
        timers.watch(slots, deadlines, TimerSettings.named("deadlines"));
        return deadlines;
    }

    @Bean
    Firing<HomeworkRecord> followUps(DueTimers timers, OutboxCollection<HomeworkRecord> records, FollowUp followUp) {
        Firing<HomeworkRecord> following = (record, now) -> followUp.on(record);
        timers.watch(records, following, TimerSettings.named("follow-ups").withoutSkewBudget());
        return following;
    }

    @Bean
    Firing<DeclaredOutage> outageEnds(DueTimers timers, OutboxCollection<DeclaredOutage> outages, EndOutage end) {
        Firing<DeclaredOutage> ending = end::end;
        timers.watch(outages, ending, TimerSettings.named("outages").withoutSkewBudget());
        return ending;
    }
}
