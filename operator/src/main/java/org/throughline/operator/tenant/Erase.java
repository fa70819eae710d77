package org.throughline.operator.tenant;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.throughline.operator.Agreement;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tenant erase CLINIC}. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description = "Deletes for good what the services hold of a suspended clinic.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Erase implements Callable<Integer> {

    private static final int MOST_ROUNDS = 10;
    private static final long A_SECOND_AND_A_HALF = 1_500_000_000L;

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
        if (services.of(clinic.value()).stream().anyMatch(it -> it.standing().equals("ACTIVE"))) {
            throw new Trouble("Export what the clinic may keep, then suspend it: tenant suspend %s".formatted(clinic));
        }
        agreement.to("delete for good all that the four services hold of %s".formatted(clinic));
        services.change(clinic.value(), "ERASED");
        var deleted = 0L;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            // Whoever was in the middle of something may write it once more: each instance knows within a second.
            LockSupport.parkNanos(A_SECOND_AND_A_HALF);
            deleted += services.erase(clinic.value());
            var left = services.of(clinic.value());
            if (left.stream().allMatch(it -> it.documents() == 0)) {
                output.tell(
                        Json.object().put("clinic", clinic.value()).put("deleted", deleted),
                        List.of(
                                "%d documents are deleted, and no service holds any of %s.".formatted(deleted, clinic),
                                "What is left, and where: docs/reference/guarantees.md, Erasure of a clinic."));
                return 0;
            }
        }
        throw new Trouble("Services still write about %s: run this again in a minute.".formatted(clinic));
    }
}
