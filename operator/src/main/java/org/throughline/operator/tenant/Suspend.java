package org.throughline.operator.tenant;

import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Agreement;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tenant suspend CLINIC}. */
@Command(
        name = "suspend",
        mixinStandardHelpOptions = true,
        description = "Lets nobody of a clinic in, and no message out; all is kept.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Suspend implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLINIC", converter = ClinicName.Written.class)
    private ClinicName clinic;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Mixin
    private Agreement agreement = new Agreement();

    @Override
    public Integer call() {
        var services = new Services(where);
        if (services.of(clinic.value()).stream().noneMatch(Told::isKnown)) {
            throw new Trouble("Nobody knows a clinic %s.".formatted(clinic));
        }
        agreement.to("let nobody of %s in, and send nothing to its clients".formatted(clinic));
        var told = services.change(clinic.value(), "SUSPENDED");
        output.tell(
                Json.of(told.stream().map(Told::asJson).toList()),
                List.of(
                        "%s is suspended: its people are told so, and no message goes out.".formatted(clinic),
                        "All is kept. Deadlines pass meanwhile. Back: tenant resume %s".formatted(clinic)));
        return 0;
    }
}
