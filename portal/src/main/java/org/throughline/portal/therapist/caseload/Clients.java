package org.throughline.portal.therapist.caseload;

import java.time.ZoneId;
import java.util.List;

/** The clients of one therapist, as assignment-service knows them. */
record Clients(List<Client> items) {

    record Client(String clientId, String displayName, ZoneId zone) {}
}
