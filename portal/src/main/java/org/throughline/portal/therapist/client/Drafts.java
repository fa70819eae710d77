package org.throughline.portal.therapist.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written and not given out yet. */
record Drafts(List<Draft> items) {

    record Draft(String assignmentId, Written written) {}

    record Written(String templateId, @Nullable String goal) {}
}
