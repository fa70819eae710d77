package org.throughline.tracking.worksheets;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.tracking.homework.Stage;

/** The form that was handed out; where work has stages, each is a top-level group. */
record Worksheet(List<Item> items) {

    Worksheet {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** Whether what this item requires is due in that stage. */
    static boolean isDue(Item item, @Nullable Stage stage) {
        return switch (item.linkId()) {
            case "stage-prediction" -> stage != Stage.RESULT;
            case "stage-result" -> stage != Stage.PREDICTION;
            default -> stage != Stage.PREDICTION;
        };
    }
}
