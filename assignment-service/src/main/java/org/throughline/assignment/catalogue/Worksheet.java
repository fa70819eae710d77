package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The form that a client fills in, a subset of a FHIR Questionnaire; where work has stages, each is a top-level group. */
public record Worksheet(List<WorksheetItem> items) {

    public Worksheet {
        items = List.copyOf(items);
    }

    /** @param words by link id, and by {@code linkId/code} for options; what has none stays as it is */
    Worksheet said(Map<String, String> words) {
        return new Worksheet(items.stream().map(it -> it.said(words)).toList());
    }

    /** Every item at every depth, in the order of the form. */
    public Stream<WorksheetItem> everyItem() {
        return items.stream().flatMap(WorksheetItem::withDescendants);
    }
}
