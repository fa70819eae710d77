package org.throughline.portal.therapist.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exercise as the catalogue describes it. */
record Template(
        String id,
        int version,
        String type,
        String title,
        String purpose,
        List<String> steps,
        String example,
        String minimumStep,
        @Nullable Dose dose,
        String defaultPrivacy,
        @Nullable String copyOf,
        @Nullable Worksheet worksheet) {

    record Worksheet(List<Item> items) {}

    record Dose(double target, String unit, double minimumFraction) {}

    /** What came with the product is copied rather than changed. */
    public boolean own() {
        return copyOf != null;
    }

    public List<Item> questions() {
        return worksheet == null ? List.of() : worksheet.items();
    }
}
