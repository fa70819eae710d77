package org.throughline.faults.ward;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import tools.jackson.databind.JsonNode;

/**
 * Some clients of a row's own, and the history of what was asked for them and accepted. What was refused, or of which
 * nobody knows, is not in it; whoever wants it done asks again with the same key.
 */
public final class Ward {

    private static final String CLINIC = "linden";
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String SIX = "18:00";
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(5);

    private final Rig rig;
    private final List<Bed> beds;
    private final History history;
    private final Therapists therapists;
    private final Clients clients;

    /** @param name at most eight letters and digits, used once on a platform */
    public Ward(Rig rig, String name, int clients) {
        this(rig, name, clients, CLINIC);
    }

    /** @param clinic one that the provider knows people of: {@code linden}, {@code harbour} or {@code birch} */
    public Ward(Rig rig, String name, int clients, String clinic) {
        this(rig, name, Collections.nCopies(clients, BERLIN), clinic);
    }

    /** A client for each zone. */
    public Ward(Rig rig, String name, List<ZoneId> zones) {
        this(rig, name, zones, CLINIC);
    }

    private Ward(Rig rig, String name, List<ZoneId> zones, String clinic) {
        this.rig = rig;
        this.beds = IntStream.range(0, zones.size())
                .mapToObj(it -> Bed.of(clinic, name, it, zones.get(it)))
                .toList();
        this.history = new History(rig.platform().now());
        this.therapists = new Therapists(rig, history);
        this.clients = new Clients(rig, history);
    }

    public List<Bed> beds() {
        return beds;
    }

    /** What the keys of their documents begin with. */
    public String documents() {
        var first = beds.getFirst();
        return first.clinic() + "/" + first.client().replaceFirst("x0$", "x");
    }

    /** All are known to every service, and nothing is agreed yet. */
    public Ward movedIn() {
        each(therapists::enrol);
        rig.platform().moveTo(rig.platform().now().plus(UNTIL_HEARD));
        return this;
    }

    /** They want to be reminded by mail, by day. */
    public Ward withMail() {
        each(clients::wantMail);
        return this;
    }

    /** Daily at six from tomorrow on, for each of them, and asked until it is answered. */
    public Each<Answer> assignDaily(int times) {
        var attempts = assign(rig.api(), 1, times);
        return each(it -> must(attempts.of(it).answer()));
    }

    /** The same request for the same plan has the same key, whenever it is sent. */
    public Each<Attempt> assign(Api api, int plan, int times) {
        return assign(api, plan, times, SIX);
    }

    public Each<Attempt> assign(Api api, int plan, int times, String wallTime) {
        return assign(api, plan, times, bed -> new DailyPlan(bed, therapists.tomorrow(bed), times, wallTime, null));
    }

    /** @param grace how long after midnight it is still on time */
    public Each<Attempt> assign(Api api, int plan, int times, Duration grace) {
        return assign(api, plan, times, bed -> new DailyPlan(bed, therapists.tomorrow(bed), times, SIX, grace));
    }

    private Each<Attempt> assign(Api api, int plan, int times, Function<Bed, DailyPlan> wanted) {
        history.reaches(times);
        var now = rig.platform().now();
        return each(it -> therapists.assign(api, wanted.apply(it), plan, now));
    }

    /** For one of them, on one day, of which {@link #assignDaily} has told that there is homework on it. */
    public Attempt assign(Api api, Bed bed, int plan, LocalDate day) {
        return therapists.assign(
                api, new DailyPlan(bed, day, 1, SIX, null), plan, rig.platform().now());
    }

    /** The therapist finds another word for the goal; each time a change of its own. */
    public Attempt change(Api api, Bed bed, String assignment, String goal) {
        return therapists.change(api, bed, assignment, goal);
    }

    /** Somebody's slots, in their order. */
    public List<Slot> slots(Bed bed) {
        return clients.slots(bed);
    }

    /** Somebody looks at the first of them, once. */
    public Attempt look(Api api, Bed bed) {
        return clients.look(api, bed);
    }

    /** Somebody looks at the homework of one day, once. */
    public Attempt look(Api api, Bed bed, LocalDate day) {
        return clients.look(api, bed, day);
    }

    /** Each client's slot of the {@code day}-th day of its plan, from 0. */
    public Each<Slot> slots(int day) {
        return each(it -> clients.slots(it).get(day));
    }

    /** The client did it in a smaller way, which needs no more words. */
    public Attempt record(Api api, Bed bed, Slot slot, @Nullable Instant performedAt) {
        return record(api, bed, slot, performedAt, it -> rig.platform().now());
    }

    /** @param at when the service took it, where that is told by its answer */
    public Attempt record(Api api, Bed bed, Slot slot, @Nullable Instant performedAt, Function<Answer, Instant> at) {
        return clients.record(api, bed, slot, performedAt, at);
    }

    /** For all of them at once. */
    public <T> Each<T> each(Function<Bed, T> work) {
        return Each.of(beds, work);
    }

    /** What analytics makes of a client. */
    public JsonNode adherence(Bed bed) {
        var path = "/clients/" + bed.client() + "/adherence";
        return must(rig.api().get(bed.therapist(), "analytics", path)).body();
    }

    /** Lets every slot become final and has the checker compare all there is with the history. */
    public void check(Facts facts) {
        history.check(rig, facts);
    }

    static Answer must(Answer answer) {
        Broken.unless(answer.ok(), "was answered " + answer);
        return answer;
    }
}
