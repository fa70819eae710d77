package org.throughline.operator;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command answered. */
public record Said(int exit, String out, String err) {

    public static Said by(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = Operator.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Said(exit, out.toString(), err.toString());
    }
}
