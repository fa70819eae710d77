package org.throughline.operator.tenant;

import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tenant create CLINIC}. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Takes the id of a new clinic, so that nothing of anybody else can lie behind it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Create implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLINIC", converter = ClinicName.Written.class)
    private ClinicName clinic;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var services = new Services(where);
        if (services.of(clinic.value()).stream().anyMatch(Told::isKnown)) {
            throw new Trouble("There is a clinic %s already, or was: take another id.".formatted(clinic));
        }
        var told = services.change(clinic.value(), "ACTIVE");
        output.tell(
                Json.of(told.stream().map(Told::asJson).toList()),
                List.of(
                        "%s is known to all four services.".formatted(clinic),
                        "At your identity provider, let the tokens of its people say clinic=%s;".formatted(clinic),
                        "the first of them is an admin, with role CLINIC_ADMIN, who enrols clients and names the staff."));
        return 0;
    }
}
