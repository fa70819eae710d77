package org.throughline.portal.client.barrier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A no as it was recorded. */
record Said(Latest latest) {

    record Latest(
            String outcome,
            @Nullable Reason reason,
            @Nullable String note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Better(
            String outcome,
            @Nullable Reason reason,
            @Nullable String note,
            boolean discuss) {}

    Better forTheSession() {
        return new Better(latest.outcome(), latest.reason(), latest.note(), true);
    }
}
