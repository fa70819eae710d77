package org.throughline.standalone.demo;

import java.util.List;
import java.util.Map;

/** Enrols the demo clients through the public APIs, so that the first thing to do is to assign. */
public final class DemoClinics {

    private static final List<Client> CLIENTS = List.of(
            new Client("a-linus", "c-anna", "Anna", "t-mara", "Europe/Berlin", "en"),
            new Client("a-linus", "c-ben", "Ben", "t-jonas", "Europe/Berlin", "de"),
            new Client("a-linus", "c-clara", "Clara", "t-mara", "Europe/Berlin", "en"),
            new Client("a-hanna", "c-tom", "Tom", "t-ruth", "Australia/Sydney", "en"));

    private final Api api;

    public DemoClinics(Api api) {
        this.api = api;
    }

    private record Client(String admin, String id, String name, String therapist, String zone, String language) {}

    /** Harmless when they are there already. */
    public void open() {
        CLIENTS.forEach(this::enrol);
    }

    private void enrol(Client client) {
        var enrolled = api.post(
                client.admin(),
                "assignment",
                "/clients",
                Map.of(
                        "clientId", client.id(),
                        "displayName", client.name(),
                        "zone", client.zone(),
                        "therapistId", client.therapist()));
        if (enrolled == 201) {
            api.put(
                    client.id(),
                    "reminder",
                    "/clients/" + client.id() + "/reminder-preferences",
                    Map.of(
                            "email",
                            client.id().substring(2) + "@example.org",
                            "language",
                            client.language(),
                            "channels",
                            List.of("EMAIL"),
                            "privacy",
                            "NEUTRAL",
                            "intensity",
                            "NORMAL"));
        }
    }
}
