package org.throughline.faults.rows;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Json;

/**
 * A clinic is erased while analytics makes all figures anew, over and over: nothing of it comes back, neither then nor
 * later, and nobody else misses anything. A backup from before brings it back whole, and erasing it again is enough.
 * Shown to break by facts that are written without asking whether their clinic is erased.
 */
public final class ErasedWhileRebuilding implements Row {

    private static final int CLIENTS = 4;
    private static final String CLINIC = "birch";
    private static final String PEOPLE = "sim-birch-";
    private static final String OPERATOR = "o-kai";
    private static final Duration UNTIL_ALL_KNOW = Duration.ofMillis(1_500);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public int number() {
        return 32;
    }

    @Override
    public String name() {
        return "a clinic is erased while a rebuild runs, then another rebuild; an old backup is restored (not: a single client)";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r32", CLIENTS).movedIn();
        ward.assignDaily(1);
        IntStream.range(0, CLIENTS).forEach(it -> treat(rig, it));
        rig.platform().moveTo(rig.platform().now().plusSeconds(5));
        allIsThere(rig);
        var backup = rig.backup();
        var over = new AtomicBoolean();
        var rebuilds = CompletableFuture.supplyAsync(() -> rebuild(rig, over));
        erase(rig);
        over.set(true);
        facts.note("rebuildsMeanwhile", rebuilds.join());
        nothingIsLeft(rig);
        nothingComesBack(rig);
        backup.restore();
        allIsThere(rig);
        erase(rig);
        nothingIsLeft(rig);
        nothingComesBack(rig);
        ward.check(facts);
    }

    private static void treat(Rig rig, int number) {
        var client = PEOPLE + "c-" + number;
        var therapist = PEOPLE + "t-1";
        var enrolment = Json.object()
                .put("clientId", client)
                .put("displayName", "Somebody")
                .put("zone", "Europe/Berlin")
                .put("therapistId", therapist);
        said(rig.api().post(therapist, "assignment", "/clients", client + "-enrol", enrolment));
        var plan = Json.object()
                .put("clientId", client)
                .put("templateId", "relaxation-slow-breathing")
                .put("goal", "Sleep");
        plan.putObject("schedule")
                .put("kind", "RECURRING")
                .put("rrule", "FREQ=DAILY;COUNT=9")
                .put("startsOn", begin(rig))
                .put("wallTime", "18:00");
        said(rig.api().post(therapist, "assignment", "/assignments", client + "-plan", plan));
    }

    /** So late that there are no slots and no reminder yet: of one that is erased nobody will ever hear how it ended. */
    private static String begin(Rig rig) {
        return LocalDate.ofInstant(rig.platform().now(), ZoneOffset.UTC)
                .plusDays(60)
                .toString();
    }

    private static int rebuild(Rig rig, AtomicBoolean over) {
        var times = 0;
        while (!over.get()) {
            said(rebuild(rig));
            times++;
        }
        return times;
    }

    private static Answer rebuild(Rig rig) {
        return rig.api().post(OPERATOR, "analytics", "/ops/rebuild", "rebuild", Json.object());
    }

    /** As {@code tenant suspend} and {@code tenant erase} do it. */
    private static void erase(Rig rig) {
        for (var standing : List.of("SUSPENDED", "ERASED")) {
            var body = Json.object().put("standing", standing);
            Rig.SERVICES.forEach(it -> said(rig.api().replace(OPERATOR, it, clinic(), body)));
        }
        Patience.until("all is deleted", LONGEST, () -> {
            Patience.pause(UNTIL_ALL_KNOW);
            Rig.SERVICES.forEach(it -> said(rig.api().delete(OPERATOR, it, clinic() + "/data")));
            return Rig.SERVICES.stream()
                    .map(it -> rig.api().get(OPERATOR, it, clinic()))
                    .allMatch(it -> it.ok() && it.body().path("documents").isEmpty());
        });
    }

    private static String clinic() {
        return "/ops/clinics/" + CLINIC;
    }

    private static void allIsThere(Rig rig) {
        Broken.unless(Rig.SERVICES.stream().noneMatch(it -> left(rig, it).isEmpty()), "there is nothing to erase");
    }

    private static void nothingComesBack(Rig rig) {
        rig.groups().awaitHeard("analytics-service");
        said(rebuild(rig));
        nothingIsLeft(rig);
    }

    private static void nothingIsLeft(Rig rig) {
        Rig.SERVICES.forEach(it -> Broken.unless(left(rig, it).isEmpty(), "still named in " + left(rig, it)));
    }

    private static List<String> left(Rig rig, String service) {
        return rig.database().naming(service, PEOPLE);
    }

    private static Answer said(Answer answer) {
        Broken.unless(answer.ok(), "was answered " + answer);
        return answer;
    }
}
