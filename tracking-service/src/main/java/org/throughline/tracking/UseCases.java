package org.throughline.tracking;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.access.CareTeam;
import org.throughline.tracking.homework.AnswerByLink;
import org.throughline.tracking.homework.AnswerCheck;
import org.throughline.tracking.homework.AnswerQuestion;
import org.throughline.tracking.homework.AskQuestion;
import org.throughline.tracking.homework.CountOutage;
import org.throughline.tracking.homework.Drafts;
import org.throughline.tracking.homework.EditRecord;
import org.throughline.tracking.homework.ExcuseHomework;
import org.throughline.tracking.homework.ExcuseOutage;
import org.throughline.tracking.homework.FollowUp;
import org.throughline.tracking.homework.HearSlots;
import org.throughline.tracking.homework.JudgeAgain;
import org.throughline.tracking.homework.MissOverdue;
import org.throughline.tracking.homework.Occurrences;
import org.throughline.tracking.homework.OpenFromAssignment;
import org.throughline.tracking.homework.Plans;
import org.throughline.tracking.homework.RecordHomework;
import org.throughline.tracking.homework.Records;
import org.throughline.tracking.homework.ReportBarrier;
import org.throughline.tracking.homework.ReviewHomework;
import org.throughline.tracking.homework.SaveDraft;
import org.throughline.tracking.homework.SettleRecord;
import org.throughline.tracking.homework.SkipHomework;
import org.throughline.tracking.homework.SlotChange;
import org.throughline.tracking.homework.StartHomework;
import org.throughline.tracking.homework.Treatments;
import org.throughline.tracking.measures.CompleteMeasure;
import org.throughline.tracking.measures.Measures;
import org.throughline.tracking.outages.DeclareOutage;
import org.throughline.tracking.outages.EndOutage;
import org.throughline.tracking.outages.Outages;
import org.throughline.tracking.rewards.ChooseReward;
import org.throughline.tracking.rewards.Rewards;

/** Puts the model together. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    CareTeam careTeam(Treatments treatments) {
        return new HeardCareTeam(treatments);
    }

    @Bean
    SlotChange slotChange(Occurrences occurrences, Clock clock) {
        return new SlotChange(occurrences, clock);
    }

    @Bean
    OpenFromAssignment openFromAssignment(
            Occurrences occurrences, Plans plans, Treatments treatments, JudgeAgain judge, Clock clock) {
        return new OpenFromAssignment(new HearSlots(occurrences, clock), plans, treatments, judge, clock);
    }

    @Bean
    MissOverdue missOverdue(Plans plans) {
        return new MissOverdue(plans);
    }

    @Bean
    JudgeAgain judgeAgain(Occurrences occurrences, Plans plans, SlotChange change) {
        return new JudgeAgain(occurrences, plans, change);
    }

    @Bean
    SettleRecord settleRecord(Occurrences occurrences, Records records, Clock clock) {
        return new SettleRecord(occurrences, records, clock);
    }

    @Bean
    FollowUp followUp(SettleRecord settle) {
        return new FollowUp(settle);
    }

    @Bean
    RecordHomework recordHomework(
            Occurrences occurrences, Records records, SettleRecord settle, AnswerCheck answers, Clock clock) {
        return new RecordHomework(occurrences, records, settle, answers, clock);
    }

    @Bean
    EditRecord editRecord(
            Occurrences occurrences, Records records, SettleRecord settle, AnswerCheck answers, Clock clock) {
        return new EditRecord(occurrences, records, settle, answers, clock);
    }

    @Bean
    SkipHomework skipHomework(Occurrences occurrences, Records records, SettleRecord settle, Clock clock) {
        return new SkipHomework(occurrences, records, settle, clock);
    }

    @Bean
    AnswerByLink answerByLink(
            Occurrences occurrences, Records records, RecordHomework recordHomework, SkipHomework skipHomework) {
        return new AnswerByLink(occurrences, records, recordHomework, skipHomework);
    }

    @Bean
    SaveDraft saveDraft(Occurrences occurrences, Drafts drafts, Clock clock) {
        return new SaveDraft(occurrences, drafts, clock);
    }

    @Bean
    ChooseReward chooseReward(Rewards rewards, Clock clock) {
        return new ChooseReward(rewards, clock);
    }

    @Bean
    StartHomework startHomework(SlotChange change) {
        return new StartHomework(change);
    }

    @Bean
    ReportBarrier reportBarrier(SlotChange change) {
        return new ReportBarrier(change);
    }

    @Bean
    ExcuseHomework excuseHomework(SlotChange change) {
        return new ExcuseHomework(change);
    }

    @Bean
    CountOutage countOutage(Occurrences occurrences) {
        return new CountOutage(occurrences);
    }

    @Bean
    ExcuseOutage excuseOutage(Occurrences occurrences, SlotChange change, Clock clock) {
        return new ExcuseOutage(occurrences, change, clock);
    }

    @Bean
    DeclareOutage declareOutage(Outages outages, Clock clock) {
        return new DeclareOutage(outages, clock);
    }

    @Bean
    EndOutage endOutage(ExcuseOutage excuse) {
        return new EndOutage(excuse);
    }

    @Bean
    AskQuestion askQuestion(SlotChange change) {
        return new AskQuestion(change);
    }

    @Bean
    AnswerQuestion answerQuestion(SlotChange change) {
        return new AnswerQuestion(change);
    }

    @Bean
    ReviewHomework reviewHomework(SlotChange change) {
        return new ReviewHomework(change);
    }

    @Bean
    CompleteMeasure completeMeasure(Measures measures, Clock clock) {
        return new CompleteMeasure(measures, clock);
    }
}
