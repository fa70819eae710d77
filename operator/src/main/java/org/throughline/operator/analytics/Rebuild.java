package org.throughline.operator.analytics;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Agreement;
import org.throughline.operator.Http;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code analytics rebuild [--compare]}. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes all figures anew from the first event on and puts them in the place of the live ones.")
final class Rebuild implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Mixin
    private Agreement agreement = new Agreement();

    @Option(names = "--compare", description = "Only compare; the live figures stay. Exits with 1 where they differ.")
    private boolean compare;

    @Override
    public Integer call() {
        if (!compare) {
            agreement.to("put rebuilt figures in the place of the live ones");
        }
        var uri = URI.create(where.service("analytics") + "/api/v1/ops/rebuild?compare=" + compare);
        var rebuilt = Http.post(uri, "Bearer " + where.token(), "application/json", "");
        var differences = rebuilt.path("differences").asInt();
        output.tell(
                rebuilt,
                List.of("%d events of %d clients read; %s; %s."
                        .formatted(
                                rebuilt.path("events").asLong(),
                                rebuilt.path("clients").asInt(),
                                differences == 0
                                        ? "the live figures are the same"
                                        : "the figures of " + differences + " clients differ",
                                rebuilt.path("switched").asBoolean()
                                        ? "the rebuilt ones are live now"
                                        : "the live ones stay")));
        return compare && differences > 0 ? 1 : 0;
    }
}
