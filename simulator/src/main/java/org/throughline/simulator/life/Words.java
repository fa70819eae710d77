package org.throughline.simulator.life;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.simulator.world.Dice;

/** What people write, by what it is about; {@code words.tsv} has the words. */
final class Words {

    private static final Map<String, List<String>> ALL = read();
    private static final List<String> ANYTHING = List.of("as well as I could");

    private Words() {}

    static String about(String what, Dice dice) {
        return dice.oneOf(ALL.getOrDefault(what, ANYTHING));
    }

    private static Map<String, List<String>> read() {
        try (var in = Words.class.getResourceAsStream("/words.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(it -> it.split("\t", 2))
                    .collect(groupingBy(it -> it[0], mapping(it -> it[1], toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
