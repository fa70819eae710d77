package org.throughline.portal.client.history;

import java.util.List;

/** What was agreed. */
record Plans(List<Plan> items) {

    record Plan(String assignmentId, String title) {}
}
