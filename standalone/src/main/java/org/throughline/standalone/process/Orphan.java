package org.throughline.standalone.process;

import java.util.Arrays;

/** Main class of every child: runs another main class, and ends at once when the parent is gone, even by {@code kill -9}. */
public final class Orphan {

    private Orphan() {}

    public static void main(String[] args) throws Exception {
        var parent = ProcessHandle.current().parent().orElseThrow();
        Thread.ofVirtual().start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(3);
        });
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(args, 1, args.length));
    }
}
