package org.throughline.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.throughline.tracking.measures.InstrumentText;
import org.throughline.tracking.measures.Translations;
import tools.jackson.databind.json.JsonMapper;

class WordingTest {

    private final Translations instruments;

    WordingTest() throws IOException {
        instruments =
                new Wording().instruments(JsonMapper.shared(), new ClassPathResource("measures/instruments.json"));
    }

    @Test
    void every_language_asks_the_same_number_of_things_in_the_same_order() {
        assertThat(shape(Locale.GERMAN)).isEqualTo(shape(Locale.ENGLISH)).hasSize(3);
        assertThat(in(Locale.GERMAN)).extracting(InstrumentText::language).containsOnly("de");
    }

    @Test
    void a_language_without_a_translation_is_answered_in_english() {
        assertThat(in(Locale.FRENCH)).isEqualTo(in(Locale.ENGLISH));
        assertThat(in(Locale.GERMANY)).isEqualTo(in(Locale.GERMAN));
    }

    private List<Tuple> shape(Locale language) {
        return in(language).stream()
                .map(it -> Tuple.tuple(
                        it.instrument(), it.items().size(), it.options().size()))
                .toList();
    }

    private List<InstrumentText> in(Locale language) {
        return instruments.in(language).instruments();
    }
}
