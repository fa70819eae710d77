package org.throughline.portal.services;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a service did not do it, as RFC 9457 tells it.
 *
 * @param detail what to do about it, in English
 * @param errors the parts of what was sent that are wrong
 */
public record Refusal(int status, String code, @Nullable String detail, List<Field> errors) {

    private static final Set<String> TOLD = Set.of("already-told", "idempotency-key-reused", "not-open");

    /** @param pointer JSON pointer into what was sent */
    public record Field(String pointer, String code, String message) {}

    /** What a field of the form is told, if it is wrong. */
    public Optional<String> at(String pointer) {
        return errors.stream()
                .filter(it -> it.pointer().equals(pointer))
                .map(Field::message)
                .findFirst();
    }

    /** Something else was told before: the first words, or other ones under the same key. */
    public boolean saysThatItWasTold() {
        return TOLD.contains(code);
    }

    /** Nobody of it is served, whatever they ask for. */
    boolean isAboutTheClinic() {
        return code.equals("clinic-suspended") || code.equals("clinic-erased");
    }

    /** 404 is also said of what the caller may not know of. */
    boolean isAboutAccess() {
        return status == 403 || status == 404;
    }

    /** The body as it is on the wire, of which anything may be missing. */
    record Body(
            @Nullable String code,
            @Nullable String detail,
            @Nullable List<Field> errors) {

        Refusal of(int status) {
            return new Refusal(
                    status, code == null ? "refused" : code, detail, errors == null ? List.of() : List.copyOf(errors));
        }
    }
}
