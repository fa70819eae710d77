package org.throughline.portal.client.homework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What tracking-service is told. */
sealed interface Said {

    /** Work of any size and form. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Work(
            String outcome,
            @Nullable Double dose,
            @Nullable Double fraction,
            @Nullable String adaptation,
            @Nullable String note)
            implements Said {}

    /** An honest no. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record No(Barrier reason, @Nullable String note) implements Said {}

    static Said of(Telling telling) {
        var note = text(telling.note());
        return switch (telling.asHow()) {
            case DONE -> new Work("COMPLETED", telling.dose(), null, null, note);
            case SMALLER -> new Work("PARTIAL", telling.dose(), telling.fraction(), null, note);
            case DIFFERENTLY -> new Work("ADAPTED", null, null, text(telling.adaptation()), note);
            case NOT_THIS_TIME -> new No(Objects.requireNonNull(telling.reason()), note);
        };
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
