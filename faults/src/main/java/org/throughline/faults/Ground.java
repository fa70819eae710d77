package org.throughline.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.throughline.faults.rig.Rig;
import org.throughline.simulator.platform.LocalPlatform;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Where it happens and to whom it is told: the options that all commands of this module take. */
public final class Ground {

    @Option(names = "--seed", defaultValue = "1", description = "what is drawn follows from it")
    private long seed;

    @Option(names = "--at", defaultValue = "2026-03-16T06:00:00Z", description = "when it begins (${DEFAULT-VALUE})")
    private String at = "";

    @Option(names = "--port-base", description = "the first of twenty free ports")
    private int portBase;

    @Option(names = "--json", description = "nothing on standard output but the result")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public long seed() {
        return seed;
    }

    /** A fresh platform. */
    public Rig rig() {
        return Rig.start(home(), Instant.parse(at), portBase == 0 ? LocalPlatform.freePorts() : portBase, seed);
    }

    /** Keeps what the processes told where a run left something to explain, and says where. */
    public Path keepLogs(Rig rig, String run) {
        var kept = home().resolve("faults/target/broken").resolve(run);
        rig.keepLogs(kept);
        return kept;
    }

    /** Where Throughline was built. */
    Path home() {
        return Path.of(System.getProperty("throughline.home", ".")).toAbsolutePath();
    }

    public PrintWriter progress() {
        return json ? new PrintWriter(System.err, true, UTF_8) : new PrintWriter(out(), true);
    }

    public void tell(JsonNode result) {
        out().println(result);
        out().flush();
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }
}
