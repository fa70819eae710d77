package org.throughline.assignment;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.throughline.access.CareTeam;
import org.throughline.assignment.assignments.AcceptAssignment;
import org.throughline.assignment.assignments.AssignHomework;
import org.throughline.assignment.assignments.BeginDraft;
import org.throughline.assignment.assignments.CancelAssignment;
import org.throughline.assignment.assignments.ChangeAssignment;
import org.throughline.assignment.assignments.ChangeOneSlot;
import org.throughline.assignment.assignments.DeclineAssignment;
import org.throughline.assignment.assignments.DiscardDraft;
import org.throughline.assignment.assignments.DischargeClient;
import org.throughline.assignment.assignments.EndAssignment;
import org.throughline.assignment.assignments.GiveOutDraft;
import org.throughline.assignment.assignments.HearOutcomes;
import org.throughline.assignment.assignments.MoveSlot;
import org.throughline.assignment.assignments.PauseAssignment;
import org.throughline.assignment.assignments.PreviewChange;
import org.throughline.assignment.assignments.PreviewHomework;
import org.throughline.assignment.assignments.ReadAgreement;
import org.throughline.assignment.assignments.ResumeAssignment;
import org.throughline.assignment.assignments.RewriteDraft;
import org.throughline.assignment.assignments.RollHorizon;
import org.throughline.assignment.assignments.Steps;
import org.throughline.assignment.assignments.TakeOutSlot;
import org.throughline.assignment.assignments.TemplateLookup;
import org.throughline.assignment.assignments.TryAgainThisWeek;
import org.throughline.assignment.caseload.ChangeClient;
import org.throughline.assignment.caseload.Clients;
import org.throughline.assignment.caseload.EnrolClient;
import org.throughline.assignment.caseload.PlansFollow;
import org.throughline.assignment.catalogue.Catalogue;

/** How the parts of this service know each other. */
@Configuration(proxyBeanMethods = false)
@Import({
    AcceptAssignment.class,
    AssignHomework.class,
    BeginDraft.class,
    CancelAssignment.class,
    ChangeAssignment.class,
    ChangeOneSlot.class,
    DeclineAssignment.class,
    DischargeClient.class,
    DiscardDraft.class,
    EndAssignment.class,
    GiveOutDraft.class,
    HearOutcomes.class,
    MoveSlot.class,
    PauseAssignment.class,
    PreviewChange.class,
    PreviewHomework.class,
    ReadAgreement.class,
    ResumeAssignment.class,
    RewriteDraft.class,
    RollHorizon.class,
    Steps.class,
    TakeOutSlot.class,
    TryAgainThisWeek.class,
    ChangeClient.class,
    EnrolClient.class
})
class Wiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    CareTeam careTeam(Clients clients) {
        return (therapist, client) -> clients.find(client)
                .filter(it -> it.therapist().equals(therapist))
                .isPresent();
    }

    @Bean
    TemplateLookup templates(Catalogue catalogue) {
        return catalogue::find;
    }

    @Bean
    PlansFollow plansFollow(RollHorizon horizon) {
        return horizon::rollAllOf;
    }
}
