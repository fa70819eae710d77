package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Every rule bites. */
class CompatibilityRulesTest {

    private static final String RELEASED = """
            {"type": "object",
             "properties": {
               "reason": {"type": "string", "enum": ["FORGOT", "SHAME"]},
               "fraction": {"type": "number", "minimum": 0, "maximum": 1},
               "dueAt": {"type": "string", "format": "date-time"},
               "sessions": {"type": "array", "items": {"type": "object", "properties": {"startsAt": {"type": "string"}}}}},
             "required": ["reason"]}
            """;

    @Test
    void an_optional_field_may_be_added() {
        assertThat(breaches("\"properties\": {", "\"properties\": {\"cue\": {\"type\": \"string\"}, "))
                .isEmpty();
    }

    @Test
    void an_enum_may_grow() {
        assertThat(breaches("\"SHAME\"", "\"SHAME\", \"TOO_BUSY\"")).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "dueAt": {"type": "string", "format": "date-time"},     | ``                                    | /dueAt was removed
            "dueAt"                                                 | "due"                                 | /dueAt was removed
            "number"                                                | "string"                              | /fraction changed its type
            "format": "date-time"                                   | "format": "date"                      | /dueAt changed its format
            "required": ["reason"]                                  | "required": ["reason", "fraction"]    | /fraction is newly required
            "required": ["reason"]                                  | "required": []                        | /reason may now be absent
            ["FORGOT", "SHAME"]                                     | ["FORGOT"]                            | /reason lost the value SHAME
            "format": "date-time"                                   | "format": "date-time", "enum": ["x"]  | /dueAt became an enum
            "minimum": 0                                            | "minimum": 1                          | /fraction tightened its minimum
            "maximum": 1                                            | "maximum": 0.5                        | /fraction tightened its maximum
            "startsAt": {"type": "string"}                          | "startsAt": {"type": "integer"}       | /sessions[]/startsAt changed its type
            """)
    void a_breaking_change_is_named(String before, String after, String breach) {
        assertThat(breaches(before, after)).containsExactly(breach);
    }

    private static List<String> breaches(String before, String after) {
        assertThat(RELEASED).contains(before);
        return Compatibility.breaches(
                JsonMapper.shared().readTree(RELEASED), JsonMapper.shared().readTree(RELEASED.replace(before, after)));
    }
}
