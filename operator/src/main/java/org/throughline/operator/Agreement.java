package org.throughline.operator;

import java.io.Console;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Asked for before anything that cannot be taken back. */
public final class Agreement {

    @Option(names = "--yes", description = "Do it without asking.")
    private boolean yes;

    /** @throws Trouble unless somebody says yes */
    public void to(String what) {
        if (!yes && !says(System.console(), what)) {
            throw new Trouble("Nothing was done. To do it without being asked: --yes.");
        }
    }

    private static boolean says(@Nullable Console console, String what) {
        if (console == null) {
            throw new Trouble("This would " + what + ". Nobody is here to be asked: add --yes to do it.");
        }
        return "yes".equals(console.readLine("This will %s. Type yes to go on: ", what));
    }
}
