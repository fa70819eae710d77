package org.throughline.portal.therapist.assign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.portal.services.Refusal;

/** What the service could not take, by field. */
record Wrongs(List<Refusal.Field> fields) {

    static Wrongs none() {
        return new Wrongs(List.of());
    }

    public Refusal.@Nullable Field at(String pointer) {
        return fields.stream()
                .filter(it -> it.pointer().equals(pointer))
                .findFirst()
                .orElse(null);
    }
}
