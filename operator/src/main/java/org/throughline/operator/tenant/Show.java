package org.throughline.operator.tenant;

import java.util.concurrent.Callable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tenant show CLINIC}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "What standing a clinic has with each service, and how much is held of it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Show implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLINIC", converter = ClinicName.Written.class)
    private ClinicName clinic;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var told = new Services(where).of(clinic.value());
        output.tell(Json.of(told.stream().map(Told::asJson).toList()), Told.lines(told));
        return 0;
    }
}
