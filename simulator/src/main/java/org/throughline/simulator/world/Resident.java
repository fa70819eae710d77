package org.throughline.simulator.world;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.throughline.simulator.journal.Session;

/** A synthetic client with all that was drawn for it. */
public record Resident(
        String clinic,
        String client,
        String name,
        String therapist,
        ZoneId zone,
        String language,
        Persona persona,
        Wellbeing wellbeing,
        Turn turn,
        List<Session> sessions,
        List<PlanDraft> plans,
        Optional<Journey> journey) {

    /** The client goes to another zone on a day of the simulation and stays there. */
    public record Journey(int onDay, ZoneId to) {}

    public String address() {
        return client + "@example.org";
    }
}
