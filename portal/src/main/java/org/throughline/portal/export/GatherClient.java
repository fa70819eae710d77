package org.throughline.portal.export;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.portal.login.Role;
import org.throughline.portal.login.Visitor;
import org.throughline.portal.services.Answer;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.ServiceAway;
import org.throughline.portal.services.Services;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/**
 * Asks all four services, in the name of the visitor: an entry that a client keeps to themselves is whole in their own
 * file and "done" in the clinic's, and each look of somebody else is in the audit of the service that answered.
 */
@Component
public class GatherClient {

    private final Services services;
    private final Clock clock;

    GatherClient(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /**
     * @throws org.throughline.portal.services.NotHere where the visitor may not know of them
     * @throws org.throughline.portal.services.ServiceAway where a part is missing: half a file would pass for a whole one
     */
    public Takeout gather(String client, Visitor visitor) {
        var person = services.assignment().get(JsonNode.class, "/clients/{id}", client);
        var assignments =
                new Listing(services.assignment(), Query.of("/assignments").with("clientId", client));
        var homework = new Listing(services.tracking(), Query.of("/clients/{id}/stories", client));
        var records = new Listing(services.tracking(), Query.of("/clients/{id}/records", client));
        var measures = new Listing(services.tracking(), Query.of("/clients/{id}/measures", client));
        var wishes = services.reminder().get(JsonNode.class, "/clients/{id}/reminder-preferences", client);
        var consents = services.reminder().get(JsonNode.class, "/clients/{id}/consents", client);
        var reminders = new Listing(services.reminder(), Query.of("/clients/{id}/reminders", client));
        var adherence = services.analytics().get(JsonNode.class, "/clients/{id}/adherence", client);
        var reward = visitor.is(Role.CLIENT) && visitor.person().equals(client)
                ? services.tracking().get(JsonNode.class, "/clients/{id}/reward", client)
                : null;
        var kept = JsonMapper.shared().createObjectNode();
        kept.set("client", required(person));
        kept.set("assignments", assignments.all());
        kept.set("homework", homework.all());
        kept.set("records", records.all());
        kept.set("measures", measures.all());
        kept.setAll(rewardOf(reward));
        kept.set("reminderPreferences", required(wishes));
        kept.set("consents", required(consents).path("items"));
        kept.set("reminders", reminders.all());
        kept.set("adherence", required(adherence));
        var templates = templates((ArrayNode) kept.get("assignments"));
        return Takeout.of(client, visitor, clock.instant(), kept, templates);
    }

    /** The versions that were handed out: without their questions, answers say little. */
    private ArrayNode templates(ArrayNode assignments) {
        var asked = assignments
                .valueStream()
                .map(it -> List.of(
                        it.path("templateId").asString(),
                        Integer.toString(it.path("templateVersion").asInt())))
                .distinct()
                .map(it -> services.assignment()
                        .get(JsonNode.class, "/templates/{id}/versions/{version}", it.getFirst(), it.getLast()))
                .toList();
        var templates = JsonMapper.shared().createArrayNode();
        asked.forEach(it -> templates.add(required(it)));
        return templates;
    }

    /** For the client's eyes only, and only where one was chosen. */
    private static Map<String, JsonNode> rewardOf(@Nullable Asked<JsonNode> asked) {
        if (asked == null) {
            return Map.of();
        }
        return switch (asked.answer()) {
            case Answer.Here<JsonNode>(JsonNode reward, String _) -> Map.of("reward", reward);
            case Answer.Refused<JsonNode> _ -> Map.of();
            case Answer.Away<JsonNode>() -> throw new ServiceAway();
        };
    }

    private static JsonNode required(Asked<JsonNode> asked) {
        return asked.answer().required();
    }
}
