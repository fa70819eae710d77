package org.throughline.tracking.worksheets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** Worksheets as they were first fetched, kept for ever. */
final class KeptWorksheets implements Worksheets {

    private static final String COLLECTION = "worksheets";
    private static final int MOST_IN_MEMORY = 2_000;

    private final MongoOperations mongo;
    private final HttpWorksheets source;
    private final JsonMapper json;
    private final Map<String, Worksheet> inMemory = new ConcurrentHashMap<>();

    KeptWorksheets(MongoOperations mongo, HttpWorksheets source, JsonMapper json) {
        this.mongo = mongo;
        this.source = source;
        this.json = json;
    }

    @Override
    public Worksheet of(ClinicId clinic, TemplateId template, int version) {
        var id = clinic + "/" + template + "/" + version;
        var known = inMemory.get(id);
        if (known != null) {
            return known;
        }
        var worksheet = json.readValue(stored(id).orElseGet(() -> fetched(id, template, version)), Worksheet.class);
        if (inMemory.size() < MOST_IN_MEMORY) {
            inMemory.put(id, worksheet);
        }
        return worksheet;
    }

    private Optional<String> stored(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .map(it -> it.getString("worksheet"));
    }

    private String fetched(String id, TemplateId template, int version) {
        var worksheet = json.readTree(source.template(template, version))
                .path("worksheet")
                .toString();
        mongo.save(new Document("_id", id).append("worksheet", worksheet), COLLECTION);
        return worksheet;
    }
}
