package org.throughline.portal.therapist.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTest {

    private final Template template = template(
            item("a", "string", null),
            new Item(
                    "g",
                    "Group",
                    "group",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(
                            item("b", "slider", List.of(Map.of("linkId", "a", "operator", "exists", "value", true))),
                            item("c", "text", null)),
                    null));

    @Test
    void what_was_not_touched_comes_back_as_it_was() {
        assertThat(Sheet.of(template).questions(template)).isEqualTo(template.questions());
    }

    @Test
    void a_question_moves_among_those_beside_it_and_a_group_takes_along_what_lies_in_it() {
        assertThat(order(Sheet.of(template).changed("up:g"))).containsExactly("g", "b", "c", "a");
        assertThat(order(Sheet.of(template).changed("down:b"))).containsExactly("a", "g", "c", "b");
        assertThat(order(Sheet.of(template).changed("up:b"))).containsExactly("a", "g", "b", "c");
    }

    @Test
    void with_a_group_goes_what_lies_in_it() {
        assertThat(order(Sheet.of(template).changed("remove:g"))).containsExactly("a");
    }

    @Test
    void a_new_question_has_a_name_of_its_own() {
        var two = Sheet.of(template).changed("add").changed("add");

        assertThat(order(two)).doesNotHaveDuplicates().hasSize(6);
    }

    private static List<String> order(Sheet sheet) {
        return sheet.lines().stream().map(Row::linkId).toList();
    }

    private static Item item(String id, String type, @Nullable List<Map<String, Object>> when) {
        return new Item(id, id, type, null, null, null, null, null, null, null, when);
    }

    private static Template template(Item... items) {
        return new Template(
                "t",
                1,
                "RELAXATION",
                "T",
                "P",
                List.of("S"),
                "E",
                "M",
                null,
                "ALL",
                "o",
                new Template.Worksheet(List.of(items)));
    }
}
