package org.throughline.faults.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.common.TopicPartition;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Part;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Attempt;
import org.throughline.faults.ward.Ward;

/**
 * Three instances of analytics-service come and go while there is much to hear: none of them goes back, and nothing is missing.
 * Shown to break by polls that are repeated from memory when their commit was refused.
 */
public final class ThreeComeAndGo implements Row {

    private static final int CLIENTS = 8;
    private static final int TURNS = 10;
    private static final int PLANS = 4;
    private static final String GROUP = "analytics-service";

    @Override
    public int number() {
        return 22;
    }

    @Override
    public String name() {
        return "a group of three, of whom one leaves or comes every 5 s (5 min, here 50 s), under load";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        var ward = new Ward(rig, "r22", CLIENTS).movedIn();
        var ofOne = rig.groups().members(GROUP);
        var three = List.of(rig.part("analytics"), rig.second("analytics"), rig.second("analytics"));
        Patience.until(
                "all three hear", Duration.ofMinutes(2), () -> rig.groups().members(GROUP) == 3 * ofOne);
        var random = new Random(rig.seed());
        var away = new ArrayList<Part>();
        var last = rig.groups().committed(GROUP);
        for (var turn = 0; turn < TURNS; turn++) {
            if (away.isEmpty() || (away.size() < 2 && random.nextBoolean())) {
                var one = three.get(random.nextInt(three.size()));
                if (!away.contains(one)) {
                    one.stop();
                    away.add(one);
                }
            } else {
                away.removeFirst().goOn();
            }
            if (turn < PLANS) {
                ward.assign(rig.api(), turn + 1, 1).all().forEach(Attempt::answer);
            }
            Patience.pause(Duration.ofSeconds(5));
            last = notBefore(last, rig.groups().committed(GROUP));
        }
        away.forEach(Part::goOn);
        rig.groups().awaitHeard(GROUP);
        notBefore(last, rig.groups().committed(GROUP));
        facts.note("turns", TURNS);
        three.stream().skip(1).forEach(Part::kill);
        ward.check(facts);
    }

    private static Map<TopicPartition, Long> notBefore(Map<TopicPartition, Long> last, Map<TopicPartition, Long> now) {
        last.forEach((partition, offset) -> {
            var heard = now.getOrDefault(partition, 0L);
            Broken.unless(
                    heard >= offset,
                    "what was heard went back on %s, from %d to %d".formatted(partition, offset, heard));
        });
        return now;
    }
}
