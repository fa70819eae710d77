package org.throughline.portal.ops;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.throughline.portal.ops.Figures.Series;

/** The text in which a process tells its figures (Prometheus, version 0.0.4); of which only the platform's own are read. */
final class Exposition {

    private static final Pattern LINE =
            Pattern.compile("(throughline_\\w+|process_start_time_seconds)(?:\\{(.*)})? ([-+.\\dE]+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private Exposition() {}

    /** What is no number, such as NaN, is not known, and left out. */
    static Figures read(String text) {
        var values = new HashMap<Series, Double>();
        text.lines().map(LINE::matcher).filter(it -> it.matches()).forEach(it -> {
            var labels = it.group(2) == null ? "" : it.group(2);
            values.put(new Series(it.group(1), labels(labels)), Double.valueOf(it.group(3)));
        });
        return new Figures(values);
    }

    private static Map<String, String> labels(String text) {
        var labels = new HashMap<String, String>();
        LABEL.matcher(text).results().forEach(it -> labels.put(it.group(1), it.group(2)));
        return labels;
    }
}
