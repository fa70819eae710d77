package org.throughline.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.RowResult.Outcome;
import org.throughline.faults.rig.Build;
import org.throughline.simulator.platform.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./throughline faults}. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        description =
                "Does to a platform of real processes what the world will do to it, and says whether the promise held.")
public final class Faults implements Callable<Integer> {

    @Parameters(paramLabel = "ROW", description = "numbers of rows, e.g. 3 4 17; without any, the quick ones")
    private List<Integer> wanted = List.of();

    @Option(names = "--all", description = "every row")
    private boolean all;

    @Option(
            names = "--older",
            paramLabel = "DIR",
            description = "a checkout of another revision, built: what row 33 upgrades from and goes back to")
    private @Nullable Path older;

    @Mixin
    private Ground ground = new Ground();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    public static CommandLine commandLine() {
        return new CommandLine(new Faults());
    }

    @Override
    public Integer call() {
        var results = new Matrix(ground).run(chosen());
        var answer = Json.object();
        var rows = answer.putArray("rows");
        results.forEach(it -> rows.add(it.json()));
        for (var outcome : Outcome.values()) {
            answer.put(
                    outcome.name().toLowerCase(java.util.Locale.ROOT),
                    results.stream().filter(it -> it.outcome() == outcome).count());
        }
        ground.tell(answer);
        return results.stream().anyMatch(it -> it.outcome() == Outcome.BROKEN) ? 1 : 0;
    }

    private List<Row> chosen() {
        var rows = Rows.all(before());
        var known = rows.stream().map(Row::number).toList();
        wanted.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw new ParameterException(command.commandLine(), "There is no row " + it + "; there are " + known + ".");
        });
        return rows.stream()
                .filter(it -> all || (wanted.isEmpty() ? it.quick() : wanted.contains(it.number())))
                .toList();
    }

    private @Nullable Build before() {
        if (older == null) {
            return null;
        }
        var home = older.toAbsolutePath().normalize();
        var build = new Build(home);
        if (!build.isThere()) {
            throw new ParameterException(
                    command.commandLine(), "Nothing is built in " + home + ": run ./throughline faults --help there.");
        }
        if (home.equals(ground.home().normalize())) {
            throw new ParameterException(
                    command.commandLine(), home + " is what runs already: --older wants another revision.");
        }
        return build;
    }
}
