package org.throughline.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a local platform keeps everything it must not forget; used by one platform at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final String CLOCK = "clock";
    /** Is there while the demo clinics live through their last weeks; who finds it begins again. */
    private static final String HALF_LIVED = "half-lived";

    private static final String LIVED = "lived";
    private static final long ENOUGH_BYTES = 300L * 1024 * 1024;

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** @throws CannotStart when it cannot be written, is in use, or its disk is nearly full */
    static DataDirectory open(Path root, boolean fresh) {
        try {
            Files.createDirectories(root);
            var lockFile =
                    FileChannel.open(root.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                throw new CannotStart("%s is used by a running platform: stop that one, or choose another --data-dir."
                        .formatted(root));
            }
            if (fresh || Files.exists(root.resolve(HALF_LIVED))) {
                forget(root);
            }
            Files.createDirectories(root.resolve("logs"));
            requireSpace(root);
            return new DataDirectory(root, lockFile);
        } catch (IOException e) {
            throw new CannotStart(
                    "%s cannot be written (%s): choose another --data-dir."
                            .formatted(root, e.getClass().getSimpleName()),
                    e);
        }
    }

    /** Nothing has happened on it yet. */
    boolean isNew() {
        return !Files.exists(clock());
    }

    Path clock() {
        return path(CLOCK);
    }

    /** What is written from now on is worth nothing until {@link #livedThrough}. */
    void halfLived() throws IOException {
        Files.writeString(path(HALF_LIVED), "");
    }

    void livedThrough() throws IOException {
        Files.move(path(HALF_LIVED), path(LIVED), StandardCopyOption.REPLACE_EXISTING);
    }

    boolean hasPast() {
        return Files.exists(path(LIVED));
    }

    public Path path(String name) {
        return root.resolve(name);
    }

    Path log(String process) {
        return root.resolve("logs").resolve(process + ".log");
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void requireSpace(Path root) throws IOException {
        var free = Files.getFileStore(root).getUsableSpace();
        if (free < ENOUGH_BYTES) {
            throw new CannotStart(
                    "Only %d MB are free on the disk of %s and 300 MB are needed: make room, or choose another --data-dir."
                            .formatted(free / (1024 * 1024), root));
        }
    }

    private static void forget(Path root) throws IOException {
        try (var files = Files.list(root)) {
            for (var it : files.filter(it -> !it.endsWith("in-use")).toList()) {
                delete(it);
            }
        }
    }

    /** With all that is in it; nothing happens where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var it : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(it);
            }
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
