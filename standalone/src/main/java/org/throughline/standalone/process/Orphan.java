package org.throughline.standalone.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Main class of every child: runs another main class, and ends at once when the parent is gone, even by {@code kill -9}.
 * The parent holds the other end of standard input and writes nothing; its end is the parent's.
 */
public final class Orphan {

    private Orphan() {}

    public static void main(String[] args) throws Exception {
        Thread.ofPlatform().name("parent").daemon().start(Orphan::endWithTheParent);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            // Half of it may run already, and would go on as if it were all.
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private static void endWithTheParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // as good as its end
        }
        Runtime.getRuntime().halt(3);
    }
}
