package org.throughline.delivery;

import java.util.Objects;
import org.bson.Document;
import org.springframework.data.annotation.Id;
import org.springframework.data.mapping.model.Property;
import org.springframework.data.mapping.model.SimpleTypeHolder;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.BasicMongoPersistentProperty;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.MongoPersistentProperty;
import org.throughline.events.Aggregate;
import org.throughline.events.Revision;

/** Aggregates as the {@code state} of a document, field by field under their own names. */
final class StateMapping {

    /** What a dot in the key of a map becomes. */
    static final String DOT = "\uFF0E";

    private static final String REVISION = "revision";

    private final MappingMongoConverter converter;

    StateMapping(MongoCustomConversions conversions) {
        var names = new OwnNames();
        names.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        names.afterPropertiesSet();
        converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, names);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.setMapKeyDotReplacement(DOT);
        converter.afterPropertiesSet();
    }

    Document toDocument(Aggregate state) {
        var document = new Document();
        converter.write(state, document);
        document.remove(REVISION);
        return document;
    }

    <S extends Aggregate> S toState(Class<S> type, Document document, Revision revision) {
        var state = new Document(document);
        state.put(REVISION, new Document("version", revision.version()).append("sequence", revision.sequence()));
        return Objects.requireNonNull(converter.read(type, state));
    }

    /** A component called {@code id} is stored as {@code id}: only the document around the state has an {@code _id}. */
    private static final class OwnNames extends MongoMappingContext {

        @Override
        public MongoPersistentProperty createPersistentProperty(
                Property property, MongoPersistentEntity<?> owner, SimpleTypeHolder simpleTypes) {
            return new BasicMongoPersistentProperty(property, owner, simpleTypes, null) {
                @Override
                public boolean isIdProperty() {
                    return isAnnotationPresent(Id.class);
                }
            };
        }
    }
}
