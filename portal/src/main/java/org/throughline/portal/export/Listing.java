package org.throughline.portal.export;

import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Asked;
import org.throughline.portal.services.Query;
import org.throughline.portal.services.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** A list of one service, to be read to its end; its first page is asked for at once. */
final class Listing {

    private static final int AT_A_TIME = 200;

    /** What nobody has; a list that goes on for ever is a mistake of ours. */
    private static final int MOST_PAGES = 1_000;

    private final Service service;
    private final Query query;
    private final Asked<JsonNode> first;

    Listing(Service service, Query query) {
        this.service = service;
        this.query = query.with("limit", AT_A_TIME);
        this.first = ask(null);
    }

    private Asked<JsonNode> ask(@Nullable String cursor) {
        return service.get(JsonNode.class, query.with("cursor", cursor));
    }

    /**
     * @throws org.throughline.portal.services.NotHere where there is nothing that the visitor may know of
     * @throws org.throughline.portal.services.ServiceAway rather than leave something out
     */
    ArrayNode all() {
        var items = JsonMapper.shared().createArrayNode();
        var page = first.answer().required();
        items.addAll(page.path("items").values());
        for (var pages = 1; page.path("next").isString(); pages++) {
            if (pages == MOST_PAGES) {
                throw new IllegalStateException("a list without an end");
            }
            page = ask(page.path("next").asString()).answer().required();
            items.addAll(page.path("items").values());
        }
        return items;
    }
}
