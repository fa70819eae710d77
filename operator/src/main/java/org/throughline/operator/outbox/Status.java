package org.throughline.operator.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.operator.Json;
import org.throughline.operator.Metrics;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code outbox status}: by service, how many documents have events that wait, and since when. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Documents whose events have waited for more than a quarter of a second, and the age of the oldest.")
final class Status implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(List.of("service", "waiting", "oldest, s"));
        var told = Json.array();
        var away = false;
        for (var service : where.services().keySet()) {
            if (service.equals("portal")) {
                continue;
            }
            var metrics = Metrics.of(where.service(service));
            var waiting = metrics.map(it -> it.sum("throughline_outbox_pending"));
            var oldest = metrics.map(it -> it.max("throughline_outbox_oldest_age_seconds"));
            away |= metrics.isEmpty();
            rows.add(List.of(
                    service,
                    waiting.map(it -> (Object) Math.round(it)).orElse("does not answer"),
                    oldest.map(it -> (Object) "%.1f".formatted(it)).orElse("-")));
            told.addObject()
                    .put("service", service)
                    .put("waiting", waiting.map(Math::round).orElse(null))
                    .put("oldestSeconds", oldest.orElse(null));
        }
        output.tell(told, Output.table(rows));
        return away ? 1 : 0;
    }
}
