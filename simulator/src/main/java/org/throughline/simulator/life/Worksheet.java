package org.throughline.simulator.life;

import java.time.LocalDate;
import java.util.ArrayList;
import org.throughline.simulator.platform.Json;
import org.throughline.simulator.world.Dice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills a worksheet in: what is required, some of what is not, and nothing that is hidden.
 *
 * @param eagerness how likely it is that an item which is not required gets an answer
 * @param today the day it is filled in on
 */
record Worksheet(JsonNode definition, Dice dice, double eagerness, LocalDate today) {

    private static final String AFTERWARDS = "-after";

    ObjectNode filledIn() {
        var answers = Json.object();
        fill(definition, answers);
        return answers;
    }

    private void fill(JsonNode group, ObjectNode answers) {
        for (var item : new ArrayList<>(Json.items(group.path("items")).toList())) {
            if (!shown(item, answers)) {
                continue;
            }
            if (Json.text(item, "type").equals("group")) {
                fillGroup(item, answers);
            } else if (wanted(item)) {
                answer(item, answers);
            }
        }
    }

    private void fillGroup(JsonNode item, ObjectNode answers) {
        if (!item.path("repeats").asBoolean(false)) {
            fill(item, answers);
        } else if (wanted(item)) {
            var one = answers.putArray(Json.text(item, "linkId")).addObject();
            fill(item, one);
        }
    }

    private void answer(JsonNode item, ObjectNode answers) {
        var name = Json.text(item, "linkId");
        switch (Json.text(item, "type")) {
            case "boolean" -> answers.put(name, true);
            case "decimal", "integer", "slider" -> answers.put(name, number(item, name, answers));
            case "date" -> answers.put(name, today.plusDays(1).toString());
            case "time" -> answers.put(name, "18:00");
            case "choice" -> choose(item, name, answers);
            case "display" -> {}
            default -> answers.put(name, Words.about(name, dice));
        }
    }

    private boolean wanted(JsonNode item) {
        return item.path("required").asBoolean(false) || dice.chance(eagerness);
    }

    private void choose(JsonNode item, String name, ObjectNode answers) {
        var codes = Json.items(item.path("options"))
                .map(it -> Json.text(it, "code"))
                .toList();
        if (item.path("repeats").asBoolean(false)) {
            answers.putArray(name).add(dice.oneOf(codes));
        } else {
            answers.put(name, dice.oneOf(codes));
        }
    }

    /** Anywhere in the range; what is asked before and after is mostly less afterwards. */
    private int number(JsonNode item, String name, ObjectNode answers) {
        var min = item.path("min").asInt(0);
        var max = Math.max(min, item.path("max").asInt(min + 5));
        var before = answers.path(name.replace(AFTERWARDS, "-before"));
        return name.endsWith(AFTERWARDS) && before.isNumber() && dice.chance(0.8)
                ? dice.between(min, 1 + Math.clamp(before.asInt(), min, max))
                : dice.between(min, 1 + max);
    }

    private static boolean shown(JsonNode item, ObjectNode answers) {
        return Json.items(item.path("enableWhen")).allMatch(it -> holds(it, answers));
    }

    private static boolean holds(JsonNode condition, ObjectNode answers) {
        var given = answers.path(Json.text(condition, "linkId"));
        var wanted = condition.path("value");
        return switch (Json.text(condition, "operator")) {
            case "exists" -> wanted.asBoolean(true) == !given.isMissingNode();
            case "=" -> same(given, wanted);
            case "!=" -> !given.isMissingNode() && !same(given, wanted);
            case ">" -> given.isNumber() && given.asDouble() > wanted.asDouble();
            case "<" -> given.isNumber() && given.asDouble() < wanted.asDouble();
            case ">=" -> given.isNumber() && given.asDouble() >= wanted.asDouble();
            case "<=" -> given.isNumber() && given.asDouble() <= wanted.asDouble();
            default -> false;
        };
    }

    private static boolean same(JsonNode given, JsonNode wanted) {
        if (given.isArray()) {
            return Json.items(given).anyMatch(it -> same(it, wanted));
        }
        if (given.isNumber() && wanted.isNumber()) {
            return given.asDouble() == wanted.asDouble();
        }
        return given.asString("").equals(wanted.asString("?"));
    }
}
