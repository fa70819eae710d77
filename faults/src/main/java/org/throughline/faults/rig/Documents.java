package org.throughline.faults.rig;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

/** What stands in a service's documents. */
public final class Documents {

    private Documents() {}

    public static String text(Document document, String... path) {
        Object at = document;
        for (var step : path) {
            at = at instanceof Document it ? it.get(step) : null;
        }
        return at == null ? "" : at.toString();
    }

    /** What it has to tell and has not told yet, as event types. */
    public static Stream<String> waiting(Document document) {
        return document.getList("outbox", Document.class, List.of()).stream()
                .map(it -> it.getString("type")
                        .replaceFirst("^org\\.throughline\\.", "")
                        .replaceFirst("\\.v\\d+$", ""));
    }
}
