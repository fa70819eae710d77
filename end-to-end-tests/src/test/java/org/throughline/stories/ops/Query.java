package org.throughline.stories.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a query of Prometheus speaks of: metrics, what it asks of their labels, and the labels that it sums by. */
record Query(String text) {

    private static final Pattern SELECTOR = Pattern.compile("([a-zA-Z_:][\\w:]*)?\\s*\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\(|[\\w:])");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    /** {@code metric{label="value"}} */
    record Asked(String metric, String label, String operator, String value) {

        boolean isFulfilledBy(String known) {
            return switch (operator) {
                case "=" -> known.equals(value);
                case "!=" -> !known.equals(value);
                case "=~" -> known.matches(value);
                default -> !known.matches(value);
            };
        }
    }

    Set<String> metrics() {
        var bare = SELECTOR.matcher(text).replaceAll(it -> (it.group(1) == null ? "" : it.group(1)) + " ");
        bare = GROUPING.matcher(bare.replaceAll("\\[[^]]*]", " ")).replaceAll(" ");
        return NAME.matcher(bare)
                .results()
                .map(it -> it.group())
                .filter(it -> !WORDS.contains(it))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<Asked> asked() {
        return SELECTOR.matcher(text)
                .results()
                .flatMap(selector -> MATCHER.matcher(selector.group(2))
                        .results()
                        .map(it -> new Asked(selector.group(1), it.group(1), it.group(2), it.group(3))))
                .toList();
    }

    Set<String> groupedBy() {
        return GROUPING.matcher(text)
                .results()
                .flatMap(it -> Arrays.stream(it.group(1).split(",")))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
