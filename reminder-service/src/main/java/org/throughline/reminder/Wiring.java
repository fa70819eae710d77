package org.throughline.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.throughline.access.CareTeam;
import org.throughline.access.FillIn;
import org.throughline.access.Links;
import org.throughline.access.PublicPaths;
import org.throughline.delivery.OutboxCollection;
import org.throughline.delivery.Outboxes;
import org.throughline.events.ClinicStandings;
import org.throughline.reminder.calendar.ReadCalendar;
import org.throughline.reminder.calendar.ShareCalendar;
import org.throughline.reminder.calendar.SharedCalendars;
import org.throughline.reminder.mail.MailCarrier;
import org.throughline.reminder.mail.MailSettings;
import org.throughline.reminder.mail.Pages;
import org.throughline.reminder.metrics.CountedReminders;
import org.throughline.reminder.mongo.MongoDayCounts;
import org.throughline.reminder.mongo.MongoEmailConsents;
import org.throughline.reminder.mongo.MongoPeople;
import org.throughline.reminder.mongo.MongoPlans;
import org.throughline.reminder.mongo.MongoPreferences;
import org.throughline.reminder.mongo.MongoReminderPolicies;
import org.throughline.reminder.mongo.MongoReminders;
import org.throughline.reminder.mongo.MongoSharedCalendars;
import org.throughline.reminder.mongo.MongoSlots;
import org.throughline.reminder.mongo.MongoUnsubscribeLinks;
import org.throughline.reminder.nudges.Carrier;
import org.throughline.reminder.nudges.ChangePreferences;
import org.throughline.reminder.nudges.FillInLinks;
import org.throughline.reminder.nudges.HearEvents;
import org.throughline.reminder.nudges.Knowledge;
import org.throughline.reminder.nudges.Reminder;
import org.throughline.reminder.nudges.Reminders;
import org.throughline.reminder.nudges.Replan;
import org.throughline.reminder.nudges.SayConsent;
import org.throughline.reminder.nudges.SendReminder;
import org.throughline.reminder.nudges.SnoozeReminder;
import org.throughline.reminder.preferences.EmailConsents;
import org.throughline.reminder.preferences.PreferencesBook;
import org.throughline.reminder.preferences.ReminderPolicies;
import org.throughline.reminder.preferences.UnderPolicy;
import org.throughline.reminder.preferences.Unsubscribe;
import org.throughline.reminder.preferences.UnsubscribePage;
import org.throughline.reminder.preferences.WithConsent;
import org.throughline.reminder.timers.ReminderFiring;
import org.throughline.timers.DueTimers;
import org.throughline.timers.TimerSettings;

/** Puts the model and its plugs together. */
@Configuration(proxyBeanMethods = false)
class Wiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    OutboxCollection<Reminder> reminderDocuments(Outboxes outboxes) {
        return outboxes.collection(MongoReminders.SHAPE);
    }

    @Bean
    Reminders reminders(OutboxCollection<Reminder> documents, MeterRegistry meters) {
        return new CountedReminders(new MongoReminders(documents), meters);
    }

    @Bean
    Knowledge knowledge(Outboxes outboxes) {
        return new Knowledge(
                new MongoSlots(outboxes.collection(MongoSlots.SHAPE)),
                new MongoPlans(outboxes.collection(MongoPlans.SHAPE)),
                new MongoPeople(outboxes.collection(MongoPeople.SHAPE)));
    }

    @Bean
    ReminderPolicies reminderPolicies(Outboxes outboxes, Clock clock) {
        return new MongoReminderPolicies(outboxes.collection(MongoReminderPolicies.SHAPE), clock);
    }

    @Bean
    PreferencesBook preferencesBook(Outboxes outboxes, ReminderPolicies policies) {
        return new UnderPolicy(new MongoPreferences(outboxes.collection(MongoPreferences.SHAPE)), policies);
    }

    @Bean
    EmailConsents emailConsents(Outboxes outboxes) {
        return new MongoEmailConsents(outboxes.collection(MongoEmailConsents.SHAPE));
    }

    @Bean
    SayConsent sayConsent(EmailConsents consents, PreferencesBook book, Replan replan, Clock clock) {
        return new SayConsent(consents, book, replan, clock);
    }

    @Bean
    Unsubscribe unsubscribe(Outboxes outboxes, PreferencesBook book, EmailConsents consents, Clock clock) {
        return new Unsubscribe(
                new MongoUnsubscribeLinks(outboxes.collection(MongoUnsubscribeLinks.SHAPE)), book, consents, clock);
    }

    @Bean
    Replan replan(Reminders reminders, Knowledge knowledge, PreferencesBook book, Clock clock) {
        return new Replan(reminders, knowledge, book, clock);
    }

    @Bean
    HearEvents hearEvents(Knowledge knowledge, Replan replan, Clock clock) {
        return new HearEvents(knowledge, replan, clock);
    }

    @Bean
    ChangePreferences changePreferences(PreferencesBook book, Replan replan, Clock clock) {
        return new ChangePreferences(book, replan, clock);
    }

    @Bean
    SnoozeReminder snoozeReminder(Reminders reminders, Knowledge knowledge, Clock clock) {
        return new SnoozeReminder(reminders, knowledge, clock);
    }

    @Bean
    Pages pages(MailSettings settings) {
        return new Pages(settings);
    }

    @Bean
    UnsubscribePage unsubscribePage(Pages pages) {
        return pages::unsubscribe;
    }

    @Bean
    Carrier carrier(JavaMailSender smtp, Pages pages, MailSettings settings, Clock clock) {
        return new MailCarrier(smtp, pages, settings, clock);
    }

    @Bean
    FillInLinks fillInLinks(Links links) {
        return (client, occurrence, until) ->
                links.seal(new FillIn(client, occurrence, until)).orElse(null);
    }

    @Bean
    SendReminder sendReminder(
            Reminders reminders,
            Knowledge knowledge,
            PreferencesBook book,
            EmailConsents consents,
            Outboxes outboxes,
            Unsubscribe unsubscribe,
            FillInLinks links,
            Carrier carrier,
            ClinicStandings clinics,
            Clock clock) {
        var dayCounts = new MongoDayCounts(outboxes.collection(MongoDayCounts.SHAPE));
        var agreed = new WithConsent(book, consents);
        return new SendReminder(reminders, knowledge, agreed, dayCounts, unsubscribe, links, carrier, clinics, clock);
    }

    @Bean
    ReminderFiring reminderFiring(SendReminder sending, DueTimers timers, OutboxCollection<Reminder> documents) {
        var firing = new ReminderFiring(sending);
        timers.watch(documents, firing, TimerSettings.named("reminders").withoutSkewBudget());
        return firing;
    }

    @Bean
    SharedCalendars sharedCalendars(Outboxes outboxes) {
        return MongoSharedCalendars.in(outboxes);
    }

    @Bean
    ShareCalendar shareCalendar(SharedCalendars calendars, Clock clock) {
        return new ShareCalendar(calendars, clock);
    }

    @Bean
    ReadCalendar readCalendar(SharedCalendars calendars, Knowledge knowledge, PreferencesBook book, Clock clock) {
        return new ReadCalendar(calendars, knowledge.slots(), knowledge.plans(), book, clock);
    }

    @Bean
    CareTeam careTeam(Knowledge knowledge) {
        return (therapist, client) -> knowledge
                .people()
                .find(client)
                .filter(it -> therapist.equals(it.therapist()))
                .isPresent();
    }

    @Bean
    PublicPaths publicPaths() {
        return PublicPaths.of("/api/v1/unsubscribe/*", "/api/v1/calendar/*");
    }
}
