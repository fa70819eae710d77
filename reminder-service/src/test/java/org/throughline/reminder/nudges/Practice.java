package org.throughline.reminder.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.throughline.delivery.Heard;
import org.throughline.events.Channel;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicStandings.Standing;
import org.throughline.events.Decided;
import org.throughline.events.Envelope;
import org.throughline.events.EventType;
import org.throughline.events.HomeworkEvent;
import org.throughline.events.OccurrenceId;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.InMemoryCollection;
import org.throughline.reminder.mongo.MongoDayCounts;
import org.throughline.reminder.mongo.MongoEmailConsents;
import org.throughline.reminder.mongo.MongoPeople;
import org.throughline.reminder.mongo.MongoPlans;
import org.throughline.reminder.mongo.MongoPreferences;
import org.throughline.reminder.mongo.MongoReminders;
import org.throughline.reminder.mongo.MongoSlots;
import org.throughline.reminder.mongo.MongoUnsubscribeLinks;
import org.throughline.reminder.preferences.EmailConsent;
import org.throughline.reminder.preferences.EmailConsents;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.Privacy;
import org.throughline.reminder.preferences.Unsubscribe;
import org.throughline.reminder.preferences.UnsubscribeLink;
import org.throughline.reminder.preferences.WithConsent;

/** The whole model over memory: a clock, a letter box, and somebody who says events. */
final class Practice implements Carrier {

    final SettableClock clock = new SettableClock(Homework.MONDAY_NOON);
    final List<Letter> post = new ArrayList<>();
    final InMemoryCollection<Reminder> documents = new InMemoryCollection<>(
            MongoReminders.SHAPE,
            (it, revision) -> new Reminder(
                    it.id(),
                    it.client(),
                    it.assignment(),
                    it.occurrence(),
                    it.step(),
                    it.channel(),
                    it.plannedFor(),
                    it.sendAt(),
                    it.expiresAt(),
                    it.progress(),
                    revision));
    final Reminders reminders = new MongoReminders(documents);
    final Knowledge knowledge = new Knowledge(
            new MongoSlots(new InMemoryCollection<>(
                    MongoSlots.SHAPE,
                    (it, revision) -> new Slot(
                            it.client(),
                            it.assignment(),
                            it.occurrence(),
                            it.key(),
                            it.type(),
                            it.windows(),
                            it.withdrawn(),
                            it.state(),
                            it.barrier(),
                            it.stateAt(),
                            it.barrierAt(),
                            it.assignmentsHeard(),
                            it.outcomesHeard(),
                            revision))),
            new MongoPlans(new InMemoryCollection<>(
                    MongoPlans.SHAPE,
                    (it, revision) -> new Plan(
                            it.client(),
                            it.assignment(),
                            it.pauses(),
                            it.over(),
                            it.barrier(),
                            it.barrierAt(),
                            it.heard(),
                            revision))),
            new MongoPeople(new InMemoryCollection<>(
                    MongoPeople.SHAPE,
                    (it, revision) -> new Person(it.client(), it.therapist(), it.zone(), it.heard(), revision))));
    final MongoPreferences book = new MongoPreferences(new InMemoryCollection<>(
            MongoPreferences.SHAPE,
            (it, revision) -> new Preferences(
                    it.client(),
                    it.email(),
                    it.language(),
                    it.channels(),
                    it.quietFrom(),
                    it.quietUntil(),
                    it.timeOfDay(),
                    it.privacy(),
                    it.intensity(),
                    it.maxPerDay(),
                    revision)));
    private final MongoDayCounts storedCounts = new MongoDayCounts(new InMemoryCollection<>(
            MongoDayCounts.SHAPE, (it, revision) -> new DayCount(it.client(), it.taken(), revision)));
    private final DayCounts dayCounts = new DayCounts() {
        @Override
        public DayCount of(ClientRef client) {
            run(betweenLooks);
            return storedCounts.of(client);
        }

        @Override
        public void record(Decided<DayCount> decided, Instant at) {
            storedCounts.record(decided, at);
        }
    };
    final EmailConsents consents = new MongoEmailConsents(new InMemoryCollection<>(
            MongoEmailConsents.SHAPE, (it, revision) -> new EmailConsent(it.client(), it.said(), revision)));
    final Unsubscribe unsubscribe = new Unsubscribe(
            new MongoUnsubscribeLinks(new InMemoryCollection<>(
                    MongoUnsubscribeLinks.SHAPE,
                    (it, revision) -> new UnsubscribeLink(it.hash(), it.client(), revision))),
            book,
            consents,
            clock);
    final Replan replan = new Replan(reminders, knowledge, book, clock);
    final HearEvents hearing = new HearEvents(knowledge, replan, clock);
    final FillInLinks links = (client, occurrence, until) -> client.documentId(occurrence) + " until " + until;
    final SendReminder sending = new SendReminder(
            reminders,
            knowledge,
            new WithConsent(book, consents),
            dayCounts,
            unsubscribe,
            links,
            this,
            _ -> this.standing,
            clock);
    final SnoozeReminder snoozing = new SnoozeReminder(reminders, knowledge, clock);
    final SayConsent agreeing = new SayConsent(consents, book, replan, clock);
    final ChangePreferences changing = new ChangePreferences(book, replan, clock);

    /** Whether the clinic is served. */
    Standing standing = Standing.ACTIVE;

    /** What the provider will say. */
    Answer answer = Answer.ACCEPTED;

    /** What happens, once, between the first and the last look before sending. */
    final Queue<Runnable> betweenLooks = new ArrayDeque<>();

    /** What happens, once, after the provider has taken the letter and before we know. */
    final Queue<Runnable> afterHandOver = new ArrayDeque<>();

    /** Called for every letter, with the state of the world as it is. */
    Consumer<Letter> onLetter = _ -> {};

    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Heard> log = new ArrayList<>();

    Practice() {
        consent(true);
        prefer(Intensity.NORMAL, Preferences.MAX_PER_DAY);
    }

    void consent(boolean given) {
        var now = clock.instant();
        consents.record(consents.of(Homework.ANNA).say(given, now), now);
    }

    void prefer(Intensity intensity, int maxPerDay) {
        var now = book.of(Homework.ANNA);
        changing.change(new Preferences(
                Homework.ANNA,
                "anna@example.org",
                Language.EN,
                Set.of(Channel.EMAIL),
                now.quietFrom(),
                now.quietUntil(),
                now.timeOfDay(),
                Privacy.NEUTRAL,
                intensity,
                maxPerDay,
                now.revision()));
    }

    void forgetTheAddress() {
        var now = book.of(Homework.ANNA);
        changing.change(new Preferences(
                now.client(),
                null,
                now.language(),
                now.channels(),
                now.quietFrom(),
                now.quietUntil(),
                now.timeOfDay(),
                now.privacy(),
                now.intensity(),
                now.maxPerDay(),
                now.revision()));
    }

    int placesTakenOn(String date) {
        return storedCounts
                .of(Homework.ANNA)
                .taken()
                .getOrDefault(date, List.of())
                .size();
    }

    @Override
    public Answer carry(Letter letter) {
        post.add(letter);
        onLetter.accept(letter);
        run(afterHandOver);
        return answer;
    }

    void hear(HomeworkEvent... events) {
        var heard = Stream.of(events).map(this::inEnvelope).toList();
        log.addAll(heard);
        hearing.hear(heard);
    }

    /** Everything ever said, once more. */
    void hearAllAgain() {
        hearing.hear(log);
    }

    Heard inEnvelope(HomeworkEvent event) {
        var service = EventType.of(event).topic().writer();
        var sequence = sequences.merge(service + "/" + event.subject(), 1L, Long::sum);
        return new Heard(Envelope.of(event, service, sequence, clock.instant(), null), event);
    }

    /** Time passes; every reminder that falls due is fired at its very instant. */
    void until(Instant end) {
        for (var due = nextDue(end); due.isPresent(); due = nextDue(end)) {
            var reminder = due.get();
            var at = reminder.due();
            clock.set(at.isAfter(clock.instant()) ? at : clock.instant());
            begin(reminder).ifPresent(this::sendOrCrash);
        }
        clock.set(end);
    }

    private void sendOrCrash(Reminder begun) {
        try {
            sending.send(begun);
        } catch (Crash e) {
            assertThat(e).as("somebody else goes on from what is stored").isNotNull();
        }
    }

    private static void run(Queue<Runnable> once) {
        var next = once.poll();
        if (next != null) {
            next.run();
        }
    }

    /** The process is gone. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The timer's write; what comes after it may be lost in a crash. */
    Optional<Reminder> begin(Reminder reminder) {
        var decided = reminder.sending(clock.instant());
        return documents.recordAll(List.<Decided<Reminder>>of(decided), clock.instant()).stream()
                .findFirst();
    }

    Reminder reminder(OccurrenceId occurrence, ReminderStep step) {
        return reminders
                .find(Homework.ANNA, Reminder.idOf(occurrence, step, Channel.EMAIL))
                .orElseThrow(() -> new AssertionError("no reminder " + step));
    }

    void assertNothingPlanned(OccurrenceId occurrence, ReminderStep step) {
        assertThat(reminders.find(Homework.ANNA, Reminder.idOf(occurrence, step, Channel.EMAIL)))
                .isEmpty();
    }

    private Optional<Reminder> nextDue(Instant end) {
        return reminders.of(Homework.ANNA).stream()
                .filter(it -> it.due() != null && !it.due().isAfter(end))
                .min(Comparator.comparing(Reminder::due));
    }
}
