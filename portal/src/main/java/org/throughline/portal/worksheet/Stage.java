package org.throughline.portal.worksheet;

import java.util.Locale;

/** The two halves of an experiment. */
public enum Stage {
    PREDICTION,
    RESULT;

    String group() {
        return "stage-" + name().toLowerCase(Locale.ROOT);
    }

    static Stage of(String group) {
        return group.equals(PREDICTION.group()) ? PREDICTION : RESULT;
    }
}
