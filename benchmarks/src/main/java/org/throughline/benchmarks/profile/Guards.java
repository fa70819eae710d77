package org.throughline.benchmarks.profile;

import java.util.List;
import java.util.Optional;

/** What B8 asks about: the parts that do nothing for homework, and without which nobody could be trusted with it. */
public final class Guards {

    public static final String NONE = "everything else";

    private static final List<Part> ALL = List.of(
            Part.of("token", "org.springframework.security.", "com.nimbusds.", "org.throughline.access.Remem"),
            Part.of("audit", "org.throughline.access.Audit"),
            Part.of("encryption", "sun.security.ssl.", "org.throughline.access.Links"),
            Part.of("tenant, care team and pace", "org.throughline.access."));

    /** Filters stand around all that they let through, which is not theirs: the operation, and what it answers. */
    private static final Part LET_THROUGH = Part.of(
            "let through",
            "org.springframework.web.servlet.FrameworkServlet",
            "org.springframework.web.servlet.DispatcherServlet",
            "org.apache.catalina.connector.OutputBuffer");

    private Guards() {}

    /**
     * Whichever has a frame on the stack, whatever it has called in turn; the innermost where one has called another.
     *
     * @param stack names of classes, the innermost first
     */
    static String underWay(List<String> stack) {
        return stack.stream()
                .takeWhile(it -> !LET_THROUGH.has(it))
                .map(it -> Part.of(ALL, it))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(NONE);
    }
}
