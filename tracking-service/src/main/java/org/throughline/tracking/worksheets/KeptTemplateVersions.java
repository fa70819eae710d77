package org.throughline.tracking.worksheets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.tracking.homework.Occurrence;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.Terms;
import tools.jackson.databind.json.JsonMapper;

/** Template versions as they were first fetched, kept for ever. */
final class KeptTemplateVersions implements TemplateVersions {

    private static final String COLLECTION = "worksheets";
    private static final String WORKSHEET = "worksheet";
    private static final String PRIVACY = "defaultPrivacy";
    private static final int MOST_IN_MEMORY = 2_000;

    private final MongoOperations mongo;
    private final HttpTemplateVersions source;
    private final JsonMapper json;
    private final Map<String, TemplateVersion> inMemory = new ConcurrentHashMap<>();

    KeptTemplateVersions(MongoOperations mongo, HttpTemplateVersions source, JsonMapper json) {
        this.mongo = mongo;
        this.source = source;
        this.json = json;
    }

    @Override
    public TemplateVersion of(Occurrence slot) {
        var terms = slot.terms();
        var id = slot.owner().clinic() + "/" + terms.template() + "/" + terms.templateVersion();
        var known = inMemory.get(id);
        if (known != null) {
            return known;
        }
        var version = stored(id).orElseGet(() -> fetched(id, terms));
        if (inMemory.size() < MOST_IN_MEMORY) {
            inMemory.put(id, version);
        }
        return version;
    }

    /** Empty also for what was kept before privacy was. */
    private Optional<TemplateVersion> stored(String id) {
        return Optional.ofNullable(mongo.findById(id, Document.class, COLLECTION))
                .filter(it -> it.containsKey(PRIVACY))
                .map(it -> new TemplateVersion(
                        json.readValue(it.getString(WORKSHEET), Worksheet.class),
                        Privacy.valueOf(it.getString(PRIVACY))));
    }

    private TemplateVersion fetched(String id, Terms terms) {
        var template = json.readTree(source.template(terms.template(), terms.templateVersion()));
        var version = json.treeToValue(template, TemplateVersion.class);
        mongo.save(
                new Document("_id", id)
                        .append(WORKSHEET, template.path(WORKSHEET).toString())
                        .append(PRIVACY, version.defaultPrivacy().name()),
                COLLECTION);
        return version;
    }
}
