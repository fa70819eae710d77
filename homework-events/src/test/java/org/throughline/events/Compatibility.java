package org.throughline.events;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a schema may not do to one that was released. */
final class Compatibility {

    private static final Set<String> KIND = Set.of("type", "format", "pattern", "const");

    private Compatibility() {}

    /** Each breach in words; none when {@code now} may follow {@code released}. */
    static List<String> breaches(JsonNode released, JsonNode now) {
        return breaches("", released, now).toList();
    }

    private static Stream<String> breaches(String at, JsonNode released, JsonNode now) {
        return Stream.of(
                        retyped(at, released, now),
                        narrowed(at, released, now),
                        required(at, released, now),
                        inside(at, released, now))
                .flatMap(Function.identity());
    }

    private static Stream<String> retyped(String at, JsonNode released, JsonNode now) {
        return KIND.stream()
                .filter(it -> !released.path(it).equals(now.path(it)))
                .map(it -> at + " changed its " + it);
    }

    private static Stream<String> narrowed(String at, JsonNode released, JsonNode now) {
        var values = strings(now.path("enum"));
        var enumBreaches = !released.has("enum")
                ? Stream.of(now).filter(it -> it.has("enum")).map(it -> at + " became an enum")
                : strings(released.path("enum")).stream()
                        .filter(it -> now.has("enum") && !values.contains(it))
                        .map(it -> at + " lost the value " + it);
        return Stream.concat(
                enumBreaches,
                Stream.concat(
                        tighter(at, "minimum", released, now, (was, is) -> is > was),
                        Stream.of("maximum", "maxLength")
                                .flatMap(it -> tighter(at, it, released, now, (was, is) -> is < was))));
    }

    private interface Tighter {
        boolean than(double was, double is);
    }

    private static Stream<String> tighter(String at, String bound, JsonNode released, JsonNode now, Tighter tighter) {
        return Stream.of(now)
                .filter(it -> it.has(bound))
                .filter(it -> !released.has(bound)
                        || tighter.than(
                                released.path(bound).doubleValue(),
                                it.path(bound).doubleValue()))
                .map(it -> at + " tightened its " + bound);
    }

    private static Stream<String> required(String at, JsonNode released, JsonNode now) {
        var before = strings(released.path("required"));
        var after = strings(now.path("required"));
        return Stream.concat(
                after.stream().filter(it -> !before.contains(it)).map(it -> at + "/" + it + " is newly required"),
                before.stream().filter(it -> !after.contains(it)).map(it -> at + "/" + it + " may now be absent"));
    }

    private static Stream<String> inside(String at, JsonNode released, JsonNode now) {
        var properties = released.path("properties").propertyStream().flatMap(it -> {
            var successor = now.path("properties").path(it.getKey());
            var path = at + "/" + it.getKey();
            return successor.isMissingNode()
                    ? Stream.of(path + " was removed")
                    : breaches(path, it.getValue(), successor);
        });
        return released.has("items")
                ? Stream.concat(properties, breaches(at + "[]", released.path("items"), now.path("items")))
                : properties;
    }

    private static Set<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
