package org.throughline.standalone.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What JVMs of the local platform loaded and linked once and need not again. Without it they only start slower. */
public final class AotCaches {

    public static final String PLATFORM = "platform";

    private static final String FOLDER = "throughline.aot";
    private static final String RECORDING = "throughline.aot.recording";
    private static final @Nullable String OURS = System.getProperty(FOLDER);

    private AotCaches() {}

    /** Where the launcher wants them; null where it does not. */
    public static @Nullable Path folder() {
        return OURS == null || recording() ? null : Path.of(OURS);
    }

    static boolean recording() {
        return Boolean.getBoolean(RECORDING);
    }

    /** For a JVM of a kind, of which all have the same class path. */
    static List<String> options(String kind) {
        if (OURS == null) {
            return List.of();
        }
        var cache = Path.of(OURS, kind + ".aot");
        if (recording()) {
            return List.of("-XX:AOTCacheOutput=" + cache);
        }
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off") : List.of();
    }

    /** For a platform that makes them at its end. */
    public static List<String> record(Path folder) {
        return List.of(
                "-D" + FOLDER + "=" + folder,
                "-D" + RECORDING + "=true",
                "-XX:AOTCacheOutput=" + folder.resolve(PLATFORM + ".aot"));
    }
}
