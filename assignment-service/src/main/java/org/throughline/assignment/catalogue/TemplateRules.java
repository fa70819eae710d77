package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;

/** What a template has to satisfy before a clinic can keep it. */
final class TemplateRules {

    /** The unit travels in events, where no words may go. */
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*");

    private TemplateRules() {}

    /** @throws Problem 422 with a pointer for each wrong field */
    static Template checked(Template template) {
        var problems = problems(template);
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
        return template;
    }

    static List<FieldProblem> problems(Template template) {
        return Stream.of(
                        Lengths.words("/title", template.title(), 120),
                        Lengths.words("/purpose", template.purpose(), 1000),
                        steps(template.steps()),
                        Lengths.words("/example", template.example(), 4000),
                        Lengths.words("/minimumStep", template.minimumStep(), 500),
                        dose(template.dose()),
                        new WorksheetRules().problems(template.worksheet()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<FieldProblem> steps(List<String> steps) {
        if (steps.isEmpty()) {
            return Stream.of(new FieldProblem("/steps", "required", "Needs at least one step."));
        }
        return Stream.concat(
                Lengths.count("/steps", steps.size(), 20),
                IntStream.range(0, steps.size())
                        .boxed()
                        .flatMap(it -> Lengths.words("/steps/" + it, steps.get(it), 500)));
    }

    private static Stream<FieldProblem> dose(@Nullable Dose dose) {
        if (dose == null) {
            return Stream.empty();
        }
        return Stream.of(
                        within(dose.target(), 100_000)
                                ? null
                                : new FieldProblem("/dose/target", "out-of-range", "Above 0, at most 100000."),
                        CODE.matcher(dose.unit()).matches() && dose.unit().length() <= 24
                                ? null
                                : new FieldProblem(
                                        "/dose/unit", "not-a-code", "Lower-case letters and hyphens, at most 24."),
                        within(dose.minimumFraction(), 1)
                                ? null
                                : new FieldProblem("/dose/minimumFraction", "out-of-range", "Above 0, at most 1."))
                .flatMap(Stream::ofNullable);
    }

    private static boolean within(double number, double max) {
        return number > 0 && number <= max;
    }
}
