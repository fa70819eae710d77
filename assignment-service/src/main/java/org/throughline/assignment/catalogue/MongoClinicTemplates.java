package org.throughline.assignment.catalogue;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.throughline.events.ClinicId;
import org.throughline.events.StaleAggregate;
import org.throughline.events.TemplateId;
import tools.jackson.databind.json.JsonMapper;

/** One document per version, {@code clinic/template/000001}: the key itself keeps two writers from making the same version. */
@Component
class MongoClinicTemplates implements ClinicTemplates {

    private static final String COLLECTION = "templates";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MongoOperations mongo;

    MongoClinicTemplates(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Template> find(ClinicId clinic, TemplateId id, @Nullable Integer version) {
        var wanted = version == null
                ? query(startsWith(clinic + "/" + id))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(1)
                : query(where("_id").is(key(clinic, id, version)));
        return find(wanted).stream().findFirst();
    }

    @Override
    public List<Template> latest(ClinicId clinic) {
        var latest = new LinkedHashMap<TemplateId, Template>();
        find(query(startsWith(clinic.value())).with(Sort.by("_id"))).forEach(it -> latest.put(it.id(), it));
        return List.copyOf(latest.values());
    }

    @Override
    public void add(ClinicId clinic, Template template) {
        var document = Document.parse(JSON.writeValueAsString(template))
                .append("_id", key(clinic, template.id(), template.version()));
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException e) {
            throw new StaleAggregate("template");
        }
    }

    private List<Template> find(Query query) {
        return mongo.find(query, Document.class, COLLECTION).stream()
                .map(it -> JSON.readValue(it.toJson(), Template.class))
                .toList();
    }

    /** A range over the key, which is indexed: '0' follows '/'. */
    private static Criteria startsWith(String prefix) {
        return where("_id").gt(prefix + "/").lt(prefix + "0");
    }

    private static String key(ClinicId clinic, TemplateId id, int version) {
        return "%s/%s/%06d".formatted(clinic, id, version);
    }
}
