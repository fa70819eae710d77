package org.throughline.portal.therapist.brief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slot's questions in words, as tracking-service tells them. */
record Asking(List<Question> questions) {

    record Question(
            String questionId, String text, @Nullable String answer) {}
}
