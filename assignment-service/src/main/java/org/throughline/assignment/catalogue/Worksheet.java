package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** The form that a client fills in, a subset of a FHIR Questionnaire; where work has stages, each is a top-level group. */
public record Worksheet(List<WorksheetItem> items) {

    public Worksheet {
        items = List.copyOf(items);
    }

    /** Every item at every depth, in the order of the form. */
    public Stream<WorksheetItem> everyItem() {
        return items.stream().flatMap(WorksheetItem::withDescendants);
    }
}
