package org.throughline.faults.ward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.journal.Deed;
import org.throughline.simulator.platform.Answer;
import org.throughline.simulator.platform.Api;
import org.throughline.simulator.platform.Json;

/** What clients of a ward see and ask for. */
record Clients(Rig rig, History history) {

    private static final int DAYS_SEEN = 60;

    Answer wantMail(Bed bed) {
        var body = Json.object()
                .put("email", bed.client() + "@example.org")
                .put("language", "en")
                .put("quietFrom", "21:00")
                .put("quietUntil", "08:00")
                .put("privacy", "NEUTRAL")
                .put("intensity", "NORMAL");
        body.putArray("channels").add("EMAIL");
        return Ward.must(rig.api().replace(bed.client(), "reminder", home(bed) + "/reminder-preferences", body));
    }

    List<Slot> slots(Bed bed) {
        return rig.api().list(bed.client(), "tracking", homework(bed)).stream()
                .map(Slot::of)
                .sorted(Comparator.comparing(Slot::dueAt))
                .toList();
    }

    Attempt look(Api api, Bed bed) {
        return Attempt.of(() -> api.get(bed.client(), "tracking", homework(bed)), _ -> {});
    }

    private String homework(Bed bed) {
        return homework(bed, LocalDate.ofInstant(history.start(), bed.zone()), DAYS_SEEN);
    }

    /** What is due on one day, as far as a page goes. */
    Attempt look(Api api, Bed bed, LocalDate day) {
        return Attempt.of(() -> api.get(bed.client(), "tracking", homework(bed, day, 1) + "&limit=200"), _ -> {});
    }

    private static String homework(Bed bed, LocalDate from, int days) {
        return home(bed) + "/homework?from=" + from + "&to=" + from.plusDays(days);
    }

    Attempt record(Api api, Bed bed, Slot slot, @Nullable Instant performedAt, Function<Answer, Instant> at) {
        var key = slot.id() + "-done";
        var body = Json.object().put("outcome", "ADAPTED");
        if (performedAt != null) {
            body.put("performedAt", performedAt.toString())
                    .put("zone", bed.zone().getId());
        }
        var path = home(bed) + "/homework/" + slot.id() + "/records";
        var deed = new Deed.Recorded(slot.assignment(), slot.id(), "ADAPTED", performedAt, null, Map.of(), key);
        return Attempt.of(
                () -> api.post(bed.client(), "tracking", path, key, body),
                it -> history.note(bed, at.apply(it), deed, it));
    }

    private static String home(Bed bed) {
        return "/clients/" + bed.client();
    }
}
