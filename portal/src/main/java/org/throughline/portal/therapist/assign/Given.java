package org.throughline.portal.therapist.assign;

import org.jspecify.annotations.Nullable;

/** What became of it. A draft has no state. */
record Given(@Nullable String state) {

    String how() {
        return state == null ? "draft" : state.equals("PROPOSED") ? "proposed" : "out";
    }
}
