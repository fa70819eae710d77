package org.throughline.portal.therapist.caseload;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clients as assignment-service knows them: a therapist's own, or everybody's for a supervisor. */
record Clients(List<Client> items) {

    record Client(
            String clientId,
            String displayName,
            ZoneId zone,
            @Nullable String therapistId) {}

    Clients of(String therapist) {
        return new Clients(items.stream()
                .filter(it -> it.therapistId() == null || it.therapistId().equals(therapist))
                .toList());
    }

    List<String> therapists() {
        return items.stream()
                .flatMap(it -> Stream.ofNullable(it.therapistId()))
                .distinct()
                .sorted()
                .toList();
    }
}
