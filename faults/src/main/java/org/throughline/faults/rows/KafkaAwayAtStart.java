package org.throughline.faults.rows;

import java.time.Duration;
import org.throughline.faults.Broken;
import org.throughline.faults.Facts;
import org.throughline.faults.Row;
import org.throughline.faults.rig.Patience;
import org.throughline.faults.rig.Rig;
import org.throughline.faults.ward.Ward;

/**
 * A service is started while the broker is dead: it lives, says that it is not ready, and is as soon as the broker is back.
 * Shown to break by a readiness that does not ask about Kafka.
 */
public final class KafkaAwayAtStart implements Row {

    private static final int LOOKS = 10;

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String name() {
        return "Kafka down at start-up";
    }

    @Override
    public void run(Rig rig, Facts facts) {
        rig.part("broker").kill();
        var tracking = rig.part("tracking");
        tracking.kill();
        tracking.launch();
        var health = rig.url("tracking") + "/actuator/health";
        Patience.until("it lives", Duration.ofMinutes(3), () -> rig.status(health + "/liveness") == 200);
        for (var look = 0; look < LOOKS; look++) {
            Broken.unless(tracking.isAlive() && rig.status(health + "/liveness") == 200, "it did not go on living");
            Broken.unless(rig.status(health + "/readiness") == 503, "it says that it is ready");
            Patience.pause(Duration.ofSeconds(1));
        }
        rig.part("broker").startAgain();
        facts.note("readyMillisAfterTheBroker", tracking.awaitAnswer().toMillis());
        var ward = new Ward(rig, "r10", 2).movedIn();
        ward.assignDaily(1);
        ward.check(facts);
    }
}
