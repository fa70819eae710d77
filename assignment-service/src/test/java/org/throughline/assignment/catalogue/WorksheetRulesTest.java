package org.throughline.assignment.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.http.FieldProblem;

/** Every rule bites, and points at what it bit. */
class WorksheetRulesTest {

    private static final String MOOD =
            "{'linkId': 'mood', 'text': 'Mood', 'type': 'slider', 'min': 1, 'max': 10}, {'linkId': 'note', 'text': 'Note', 'type': 'text'},"
                    + "{'linkId': 'did', 'text': 'Did you?', 'type': 'boolean'}, {'linkId': 'how', 'text': 'How?', 'type': 'choice', 'options': [{'code': 'well', 'text': 'Well'}]},";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'linkId': 'mood', 'text': 'Again', 'type': 'text'                                                        | linkId duplicate
            'linkId': 'a b', 'text': 'x', 'type': 'text'                                                             | linkId not-a-link-id
            'linkId': 'x', 'text': ' ', 'type': 'text'                                                               | text required
            'linkId': 'x', 'text': 'x', 'type': 'integer', 'min': 5, 'max': 4                                        | max out-of-order
            'linkId': 'x', 'text': 'x', 'type': 'integer', 'min': 0, 'max': 1e300                                    | . out-of-range
            'linkId': 'x', 'text': 'x', 'type': 'slider', 'min': 1                                                   | . required
            'linkId': 'x', 'text': 'x', 'type': 'slider', 'min': 1, 'max': 1                                         | max out-of-order
            'linkId': 'x', 'text': 'x', 'type': 'text', 'min': 1                                                     | min unexpected
            'linkId': 'x', 'text': 'x', 'type': 'text', 'maxLength': 0                                               | maxLength out-of-range
            'linkId': 'x', 'text': 'x', 'type': 'text', 'maxLength': 20001                                           | maxLength out-of-range
            'linkId': 'x', 'text': 'x', 'type': 'boolean', 'maxLength': 5                                            | maxLength unexpected
            'linkId': 'x', 'text': 'x', 'type': 'choice'                                                             | options required
            'linkId': 'x', 'text': 'x', 'type': 'text', 'options': [{'code': 'a', 'text': 'A'}]                      | options unexpected
            'linkId': 'x', 'text': 'x', 'type': 'choice', 'options': [{'code': 'a', 'text': 'A'}, {'code': 'a', 'text': 'B'}] | options/1/code duplicate
            'linkId': 'x', 'text': 'x', 'type': 'choice', 'options': [{'code': 'a b', 'text': 'A'}]                  | options/0/code not-a-code
            'linkId': 'x', 'text': 'x', 'type': 'choice', 'options': [{'code': 'a', 'text': ''}]                     | options/0/text required
            'linkId': 'x', 'text': 'x', 'type': 'group'                                                              | items required
            'linkId': 'x', 'text': 'x', 'type': 'text', 'items': [{'linkId': 'y', 'text': 'y', 'type': 'text'}]      | items unexpected
            'linkId': 'x', 'text': 'x', 'type': 'display', 'required': true                                          | . unexpected
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'later', 'operator': '=', 'value': 1}]    | enableWhen/0/linkId unknown-item
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'x', 'operator': 'exists', 'value': true}] | enableWhen/0/linkId unknown-item
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'note', 'operator': '>', 'value': 1}]     | enableWhen/0/operator wrong-kind
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'mood', 'operator': '=', 'value': 'low'}] | enableWhen/0/value wrong-kind
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'how', 'operator': '=', 'value': 'ill'}]  | enableWhen/0/value wrong-kind
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'did', 'operator': '=', 'value': 'yes'}]  | enableWhen/0/value wrong-kind
            'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{'linkId': 'mood', 'operator': 'exists', 'value': 1}] | enableWhen/0/value wrong-kind
            """)
    void a_flaw_is_pointed_at(String item, String told) {
        assertThat(told(MOOD + "{" + item + "}")).containsExactly("/worksheet/items/4/" + told.replace(".", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'linkId': 'mood', 'operator': '<=', 'value': 3
            'linkId': 'mood', 'operator': '=', 'value': 3.5
            'linkId': 'how', 'operator': '!=', 'value': 'well'
            'linkId': 'did', 'operator': '=', 'value': false
            'linkId': 'note', 'operator': 'exists', 'value': true
            """)
    void a_condition_may_ask_about_earlier_items(String condition) {
        assertThat(told(MOOD + "{'linkId': 'x', 'text': 'x', 'type': 'text', 'enableWhen': [{" + condition + "}]}"))
                .isEmpty();
    }

    @Test
    void inside_a_group_the_walk_goes_on() {
        assertThat(
                        told(
                                MOOD
                                        + "{'linkId': 'g', 'text': 'g', 'type': 'group', 'items': [{'linkId': 'note', 'text': 'x', 'type': 'text'}]}"))
                .containsExactly("/worksheet/items/4/items/0/linkId duplicate");
    }

    @Test
    void a_worksheet_asks_for_something() {
        assertThat(told("{'linkId': 'x', 'text': 'x', 'type': 'display'}"))
                .containsExactly("/worksheet/items required");
    }

    @Test
    void a_hundred_items_are_enough() {
        var items = IntStream.range(0, 101)
                .mapToObj(it -> "{'linkId': 'x" + it + "', 'text': 'x', 'type': 'text'}")
                .collect(Collectors.joining(","));

        assertThat(told(items)).containsExactly("/worksheet/items too-many");
    }

    @Test
    void four_levels_are_enough() {
        var item = "{'linkId': 'leaf', 'text': 'x', 'type': 'text'}";
        for (int level = 0; level < 4; level++) {
            item = "{'linkId': 'g" + level + "', 'text': 'x', 'type': 'group', 'items': [" + item + "]}";
        }

        assertThat(told(item)).containsExactly("/worksheet/items/0/items/0/items/0/items/0/items too-deep");
    }

    private static Stream<String> told(String items) {
        return new WorksheetRules().problems(Drafts.worksheet(items)).map(WorksheetRulesTest::told);
    }

    private static String told(FieldProblem problem) {
        return (problem.pointer() + " " + problem.code()).replaceFirst("^(/worksheet/items/4) ", "$1/ ");
    }
}
