package org.throughline.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.DatabindException;

/** Where in a body something is wrong. */
final class WrongFields {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern INDEX = Pattern.compile("\\[(\\w*)]");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private WrongFields() {}

    /** A field of another kind than the API describes. */
    static List<FieldProblem> in(DatabindException mismatch) {
        var pointer = mismatch.getPath().stream().map(WrongFields::step).collect(Collectors.joining());
        return List.of(new FieldProblem(pointer, "wrong-kind", "The API describes another kind of value here."));
    }

    static List<FieldProblem> in(MethodArgumentNotValidException invalid) {
        Errors errors = invalid.getBindingResult();
        return errors.getFieldErrors().stream().map(WrongFields::of).toList();
    }

    private static FieldProblem of(FieldError error) {
        var pointer = "/" + INDEX.matcher(error.getField()).replaceAll(".$1").replace('.', '/');
        var code = HUMP.matcher(Optional.ofNullable(error.getCode()).orElse("Invalid"))
                .replaceAll("-")
                .toLowerCase(java.util.Locale.ROOT);
        return new FieldProblem(
                pointer, code, Optional.ofNullable(error.getDefaultMessage()).orElse("is not valid"));
    }

    /** Names are repeated only where they are harmless: a map's keys are the caller's own words. */
    private static String step(Reference step) {
        var name = step.getPropertyName();
        if (name == null) {
            return "/" + Math.max(0, step.getIndex());
        }
        return NAME.matcher(name).matches() ? "/" + name : "/*";
    }
}
