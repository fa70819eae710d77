package org.throughline.tracking.timers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.delivery.OutboxCollection;
import org.throughline.timers.DueTimers;
import org.throughline.timers.TimerSettings;
import org.throughline.tracking.homework.JudgeAgain;
import org.throughline.tracking.homework.MissOverdue;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.metrics.OutcomeCounter;

/** Which deadlines are watched. */
@Configuration(proxyBeanMethods = false)
class TimersConfiguration {

    @Bean
    Deadlines deadlines(
            DueTimers timers,
            OutboxCollection<Occurrence> slots,
            MissOverdue overdue,
            JudgeAgain again,
            OutcomeCounter counter) {
        var deadlines = new Deadlines(overdue, again, counter);
        timers.watch(slots, deadlines, TimerSettings.named("deadlines"));
        return deadlines;
    }
}
