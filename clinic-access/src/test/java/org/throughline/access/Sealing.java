package org.throughline.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.OccurrenceId;

/** Links as reminder-service makes them, by the clock of the world. */
final class Sealing {

    static final Instant NOW = Instant.now(Clock.systemUTC());
    static final Instant IN_AN_HOUR = NOW.plus(Duration.ofHours(1));
    static final FillIn ANNAS = of("c-anna", "o-1");
    /** Ends at another second, so that every part of the link is another. */
    static final FillIn BENS =
            new FillIn(of("c-ben", "o-2").client(), of("c-ben", "o-2").occurrence(), IN_AN_HOUR.plusSeconds(60));

    static final String OTHER_KEY = "d2ludGVyLXdpbnRlci13aW50ZXItd2ludGVyLTAxMjM=";

    private Sealing() {}

    static Links links(String name, String key) {
        return new Links(new LinkSettings(Map.of(name, key), null, 2), Clock.systemUTC());
    }

    private static FillIn of(String client, String occurrence) {
        return new FillIn(
                new ClientRef(new ClinicId("linden"), new ClientId(client)), new OccurrenceId(occurrence), IN_AN_HOUR);
    }
}
