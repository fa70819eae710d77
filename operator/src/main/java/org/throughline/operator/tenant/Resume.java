package org.throughline.operator.tenant;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tenant resume CLINIC}. */
@Command(name = "resume", mixinStandardHelpOptions = true, description = "Serves a suspended clinic again.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Resume implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLINIC", converter = ClinicName.Written.class)
    private ClinicName clinic;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var services = new Services(where);
        var before = services.of(clinic.value());
        if (before.stream().noneMatch(it -> it.standing().equals("SUSPENDED"))) {
            throw new Trouble("%s is not suspended.".formatted(clinic));
        }
        var since = before.stream()
                .filter(it -> it.standing().equals("SUSPENDED"))
                .map(it -> it.clinic().path("since").asString())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var told = services.change(clinic.value(), "ACTIVE");
        output.tell(
                Json.of(told.stream().map(Told::asJson).toList()),
                List.of(
                        "%s is served again.".formatted(clinic),
                        "What ended since %s could not be recorded: declare an outage of %s from then on,"
                                .formatted(since, clinic),
                        "and it counts against nobody. See docs/how-to/excuse-an-outage.md"));
        return 0;
    }
}
