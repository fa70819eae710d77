package org.throughline.tracking.measures;

import static org.throughline.delivery.Retried.onConflict;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ClientRef;
import org.throughline.events.Instrument;
import org.throughline.events.MeasureId;
import org.throughline.tracking.homework.KeyReused;
import org.throughline.tracking.homework.Wrong;
import org.throughline.tracking.homework.WrongEntry;

/** A client answers a symptom questionnaire. */
public final class CompleteMeasure {

    private static final int MOST = 3;

    private final Measures measures;
    private final Clock clock;

    public CompleteMeasure(Measures measures, Clock clock) {
        this.measures = measures;
        this.clock = clock;
    }

    /** @param answers each 0 to 3, or null where an item was left out */
    public Measure complete(ClientRef client, MeasureId id, Instrument instrument, List<@Nullable Integer> answers) {
        WrongEntry.throwIfAny(check(instrument, answers));
        return onConflict(() -> {
            var known = measures.find(client, id);
            if (known.isPresent()) {
                return sameAs(known.get(), instrument, answers);
            }
            var now = clock.instant();
            var decided = Measure.answered(client, id, instrument, answers, now);
            measures.record(decided, now);
            return decided.state();
        });
    }

    private static Measure sameAs(Measure known, Instrument instrument, List<@Nullable Integer> answers) {
        if (known.instrument() != instrument || !known.answers().equals(answers)) {
            throw new KeyReused();
        }
        return known;
    }

    private static List<Wrong> check(Instrument instrument, List<@Nullable Integer> answers) {
        var wrongs = new ArrayList<Wrong>();
        var items = Scoring.items(instrument);
        if (answers.size() != items) {
            wrongs.add(new Wrong("/answers", "wrong-length", "Send " + items + " answers, null for one left out."));
        }
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer != null && (answer < 0 || answer > MOST)) {
                wrongs.add(new Wrong("/answers/" + i, "out-of-range", "Answer from 0 to 3."));
            }
        }
        return wrongs;
    }
}
