package org.throughline.portal.worksheet;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form that was handed out, a subset of a FHIR Questionnaire. */
public record Worksheet(List<Item> items) {

    public Worksheet {
        items = orNone(items);
    }

    public boolean hasStages() {
        return items.stream().anyMatch(it -> it.linkId().equals(Stage.PREDICTION.group()));
    }

    /** Only what belongs to one stage; what stands outside of both is asked with the result. */
    public Worksheet of(Stage stage) {
        return new Worksheet(
                items.stream().filter(it -> Stage.of(it.linkId()) == stage).toList());
    }

    /** Less one number that is asked for elsewhere. */
    public Worksheet without(String linkId) {
        return new Worksheet(items.stream().filter(it -> !asks(it, linkId)).toList());
    }

    public boolean asksNumber(String linkId) {
        return items.stream().anyMatch(it -> asks(it, linkId));
    }

    public boolean requires() {
        return all(items).anyMatch(Item::isRequired);
    }

    private static boolean asks(Item item, String linkId) {
        return item.linkId().equals(linkId) && item.type() == Type.INTEGER && !item.isRequired();
    }

    private static Stream<Item> all(List<Item> items) {
        return items.stream().flatMap(it -> Stream.concat(Stream.of(it), all(it.items())));
    }

    static <T> List<T> orNone(@Nullable List<T> maybe) {
        return maybe == null ? List.of() : List.copyOf(maybe);
    }
}
