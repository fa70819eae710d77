package org.throughline.assignment.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.HomeworkType;
import org.throughline.events.Revision;
import org.throughline.events.TemplateId;

/**
 * One version of a piece of homework as the catalogue describes it; never changes once it is there.
 *
 * @param version 1, 2, 3 …
 * @param copyOf what a clinic's own template was made from; absent for those that come with the product
 * @param purpose what it is good for, in words to the client
 * @param steps what to do, in order
 * @param example one that somebody filled in
 * @param minimumStep the smallest version that counts
 * @param dose how much is agreed unless the therapist says otherwise; absent where done is done
 * @param defaultPrivacy who sees an entry unless the client says otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Template(
        TemplateId id,
        int version,
        @Nullable TemplateId copyOf,
        HomeworkType type,
        String title,
        String purpose,
        List<String> steps,
        String example,
        String minimumStep,
        @Nullable Dose dose,
        Privacy defaultPrivacy,
        Worksheet worksheet) {

    public Template {
        steps = List.copyOf(steps);
    }

    Revision revision() {
        return new Revision(version, 0);
    }
}
