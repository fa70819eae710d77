package org.throughline.faults.ward;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.check.Checker;
import org.throughline.simulator.check.Figure;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.journal.Entry;
import org.throughline.simulator.journal.Journal;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Some clients of a row's own, and the history of what was asked for them and accepted. What was refused, or of which
 * nobody knows, is not in it; whoever wants it done asks again with the same key.
 */
public final class Ward {

    private static final String CLINIC = "linden";
    private static final String TEMPLATE = "relaxation-slow-breathing";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration UNTIL_ALL_IS_FINAL = Duration.ofDays(18);

    private final Rig rig;
    private final Journal journal = new Journal();
    private final List<Bed> beds;
    private final Instant start;
    private int days = 1;

    /** @param name at most eight letters and digits, used once on a platform */
    public Ward(Rig rig, String name, int clients) {
        this(rig, name, IntStream.range(0, clients).mapToObj(it -> BERLIN).toList());
    }

    /** A client for each zone. */
    public Ward(Rig rig, String name, List<ZoneId> zones) {
        this.rig = rig;
        this.start = rig.platform().now();
        this.beds = IntStream.range(0, zones.size())
                .mapToObj(it -> new Bed(
                        "sim-" + CLINIC + "-c-" + name + "x" + it,
                        "sim-" + CLINIC + "-t-" + name + "x" + it,
                        zones.get(it)))
                .toList();
    }

    public List<Bed> beds() {
        return beds;
    }

    /** What the keys of their documents begin with. */
    public String documents() {
        return CLINIC + "/" + beds.getFirst().client().replaceFirst("x0$", "x");
    }

    /** All are known to every service, and nothing is agreed yet. */
    public Ward movedIn() {
        each(this::enrol);
        rig.platform().moveTo(rig.platform().now().plus(Duration.ofSeconds(5)));
        return this;
    }

    /** They want to be reminded by mail, at any hour. */
    public Ward withMail() {
        each(bed -> {
            var path = "/clients/" + bed.client() + "/reminder-preferences";
            var body = Json.object()
                    .put("email", bed.client() + "@example.org")
                    .put("language", "en")
                    .put("quietFrom", "21:00")
                    .put("quietUntil", "08:00")
                    .put("privacy", "NEUTRAL")
                    .put("intensity", "NORMAL");
            body.putArray("channels").add("EMAIL");
            var etag = rig.api().get(bed.client(), "reminder", path).etag();
            return must(rig.api().put(bed.client(), "reminder", path, etag, body));
        });
        return this;
    }

    private Answer enrol(Bed bed) {
        var body = Json.object()
                .put("clientId", bed.client())
                .put("displayName", "Somebody")
                .put("zone", bed.zone().getId())
                .put("therapistId", bed.therapist());
        var answer = must(rig.api().post(bed.therapist(), "assignment", "/clients", bed.client() + "-enrol", body));
        return note(bed, rig.platform().now(), new Deed.Enrolled(bed.therapist(), bed.zone(), List.of()), answer);
    }

    /** Daily at six from tomorrow on, for each of them, and asked until it is answered. */
    public Each<Answer> assignDaily(int times) {
        var attempts = assign(rig.api(), 1, times);
        return each(it -> must(answer(attempts.of(it))));
    }

    /** The same request for the same plan has the same key, whenever it is sent. */
    public Each<Attempt> assign(Api api, int plan, int times) {
        return assign(api, plan, times, "18:00");
    }

    public Each<Attempt> assign(Api api, int plan, int times, String wallTime) {
        days = Math.max(days, times + 2);
        var now = rig.platform().now();
        return each(bed -> assign(api, bed, plan, daily(bed, times, wallTime), now));
    }

    private Attempt assign(Api api, Bed bed, int plan, ObjectNode body, Instant now) {
        return attempt(
                () -> api.post(bed.therapist(), "assignment", "/assignments", bed.planKey(plan), body),
                it -> note(bed, now, new Deed.Assigned(body, bed.zone()), it));
    }

    /** The therapist finds another word for the goal; each time a change of its own. */
    public Attempt change(Api api, Bed bed, String assignment, String goal) {
        var path = "/assignments/" + assignment;
        var patch = Json.object().put("goal", goal);
        return attempt(
                () -> {
                    var read = api.get(bed.therapist(), "assignment", path);
                    return read.ok() ? api.patch(bed.therapist(), "assignment", path, read.etag(), patch) : read;
                },
                it -> note(bed, rig.platform().now(), new Deed.Changed(assignment, patch), it));
    }

    private ObjectNode daily(Bed bed, int times, String wallTime) {
        var body = Json.object()
                .put("clientId", bed.client())
                .put("templateId", TEMPLATE)
                .put("goal", "To feel more at home in my days")
                .put("acceptance", "IMPLICIT");
        body.putObject("schedule")
                .put("kind", "RECURRING")
                .put("rrule", "FREQ=DAILY;COUNT=" + times)
                .put("startsOn", tomorrow(bed).toString())
                .put("wallTime", wallTime);
        return body;
    }

    private LocalDate tomorrow(Bed bed) {
        return LocalDate.ofInstant(start, bed.zone()).plusDays(1);
    }

    /** Somebody's slots, in their order. */
    public List<Slot> slots(Bed bed) {
        var from = LocalDate.ofInstant(start, bed.zone());
        var path = "/clients/" + bed.client() + "/homework?from=" + from + "&to=" + from.plusDays(60);
        return rig.api().list(bed.client(), "tracking", path).stream()
                .map(Slot::of)
                .sorted(java.util.Comparator.comparing(Slot::dueAt))
                .toList();
    }

    /** Each client's slot of the {@code day}-th day of its plan, from 0. */
    public Each<Slot> slots(int day) {
        return each(bed -> slots(bed).get(day));
    }

    /** The client did it in a smaller way, which needs no more words. */
    public Attempt record(Api api, Bed bed, Slot slot, @Nullable Instant performedAt) {
        return record(api, bed, slot, performedAt, it -> rig.platform().now());
    }

    /** @param at when the service took it, where that is told by its answer */
    public Attempt record(Api api, Bed bed, Slot slot, @Nullable Instant performedAt, Function<Answer, Instant> at) {
        var key = slot.id() + "-done";
        var body = Json.object().put("outcome", "ADAPTED");
        if (performedAt != null) {
            body.put("performedAt", performedAt.toString())
                    .put("zone", bed.zone().getId());
        }
        var path = "/clients/" + bed.client() + "/homework/" + slot.id() + "/records";
        var deed = new Deed.Recorded(slot.assignment(), slot.id(), "ADAPTED", performedAt, null, Map.of(), key);
        return attempt(
                () -> api.post(bed.client(), "tracking", path, key, body), it -> note(bed, at.apply(it), deed, it));
    }

    /** For all of them at once. */
    public <T> Each<T> each(Function<Bed, T> work) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new LinkedHashMap<Bed, Future<T>>();
            beds.forEach(bed -> all.put(bed, hands.submit((Callable<T>) () -> work.apply(bed))));
            var done = new LinkedHashMap<Bed, T>();
            for (var it : all.entrySet()) {
                done.put(it.getKey(), it.getValue().get());
            }
            return new Each<>(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException it ? it : new IllegalStateException(e.getCause());
        }
    }

    private static Attempt attempt(Callable<Answer> asking, java.util.function.Consumer<Answer> accepted) {
        var began = System.nanoTime();
        try {
            var answer = asking.call();
            var after = Duration.ofNanos(System.nanoTime() - began);
            if (answer.ok()) {
                accepted.accept(answer);
            }
            return new Attempt.Answered(answer, after);
        } catch (UncheckedIOException e) {
            return new Attempt.Unknown(Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public static Answer answer(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Answered(var answer, var _) -> answer;
            case Attempt.Unknown it -> throw new Broken("no answer after " + it.after());
        };
    }

    private Answer note(Bed bed, Instant now, Deed deed, Answer answer) {
        journal.note(new Entry(now, CLINIC, bed.client(), deed, answer));
        return answer;
    }

    private static Answer must(Answer answer) {
        Broken.unless(answer.ok(), "was answered " + answer);
        return answer;
    }

    /** What analytics makes of a client. */
    public JsonNode adherence(Bed bed) {
        var path = "/clients/" + bed.client() + "/adherence";
        return must(rig.api().get(bed.therapist(), "analytics", path)).body();
    }

    /** Lets every slot become final and has the checker compare all there is with the history. */
    public void check(Facts facts) {
        var end = rig.liveUntil(rig.platform().now().plus(UNTIL_ALL_IS_FINAL));
        var result = new Checker(rig.platform(), rig.api(), start, days).check(journal.entries(), end);
        facts.note("accepted", journal.entries().size())
                .note("events", result.log().size())
                .note("slotsOnADayOfChange", result.dstSlotsChecked());
        var wrong = new ArrayList<String>();
        for (var figure : Figure.values()) {
            result.findings().of(figure).stream().limit(3).forEach(it -> wrong.add(figure.key() + ": " + it));
        }
        Broken.unless(wrong.isEmpty(), "the checker found " + wrong);
    }
}
