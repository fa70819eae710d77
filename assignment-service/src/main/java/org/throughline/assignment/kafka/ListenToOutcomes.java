package org.throughline.assignment.kafka;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;
import org.throughline.assignment.assignments.HearOutcomes;
import org.throughline.assignment.slots.SlotState;
import org.throughline.assignment.slots.Slots.Address;
import org.throughline.delivery.Heard;
import org.throughline.delivery.Inboxes;
import org.throughline.events.ClientRef;
import org.throughline.events.OutcomeEvent;
import org.throughline.events.OutcomeEvent.BarrierReported;
import org.throughline.events.OutcomeEvent.HomeworkCompleted;
import org.throughline.events.OutcomeEvent.HomeworkCorrected;
import org.throughline.events.OutcomeEvent.HomeworkExcused;
import org.throughline.events.OutcomeEvent.HomeworkMissed;
import org.throughline.events.OutcomeEvent.HomeworkSkipped;
import org.throughline.events.OutcomeEvent.HomeworkStarted;
import org.throughline.events.OutcomeEvent.QuestionAnswered;
import org.throughline.events.OutcomeEvent.QuestionAsked;
import org.throughline.events.OutcomeEvent.ReviewRated;

/** Hears what became of slots. */
@Configuration(proxyBeanMethods = false)
class ListenToOutcomes {

    @Bean
    Consumer<Message<List<byte[]>>> onOutcomes(Inboxes inboxes, HearOutcomes outcomes) {
        return inboxes.inbox(polled ->
                outcomes.hear(polled.stream().flatMap(ListenToOutcomes::heard).toList()));
    }

    private static Stream<HearOutcomes.Heard> heard(Heard heard) {
        return heard.event() instanceof OutcomeEvent.AboutSlot about
                ? Optional.ofNullable(outcomeOf(about)).stream()
                        .map(outcome -> new HearOutcomes.Heard(
                                new Address(ClientRef.of(about), about.occurrence()),
                                outcome,
                                heard.envelope().sequence()))
                : Stream.empty();
    }

    /** Null where the event settles nothing. */
    private static @Nullable SlotState outcomeOf(OutcomeEvent.AboutSlot event) {
        return switch (event) {
            case HomeworkCompleted _ -> SlotState.RECORDED;
            case HomeworkCorrected corrected ->
                switch (corrected.outcome()) {
                    case COMPLETED, PARTIAL, ADAPTED -> SlotState.RECORDED;
                    case SKIPPED -> SlotState.SKIPPED;
                };
            case HomeworkSkipped _ -> SlotState.SKIPPED;
            case HomeworkMissed _ -> SlotState.MISSED;
            case HomeworkExcused _ -> SlotState.EXCUSED;
            case QuestionAnswered answered -> answered.reopened() ? SlotState.OPEN : null;
            case HomeworkStarted _, BarrierReported _, QuestionAsked _, ReviewRated _ -> null;
        };
    }
}
