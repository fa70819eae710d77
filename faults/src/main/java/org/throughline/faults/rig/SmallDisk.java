package org.throughline.faults.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.throughline.faults.NotHere;

/**
 * A folder on a file system of its own that can be full, with what was in it; whoever uses it must not be running when
 * it is put in the folder's place, nor when the folder is put back.
 */
public final class SmallDisk implements AutoCloseable {

    private static final int ROOM_MEGABYTES = 64;
    private static final int BLOCK = 4096;
    private static final long MEGABYTE = 1 << 20;

    private final Path folder;
    private final Path aside;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.aside = folder.resolveSibling(folder.getFileName() + "-aside");
        this.ballast = folder.resolve("ballast");
    }

    /** @throws NotHere where nothing can be mounted */
    static SmallDisk inPlaceOf(Path folder) {
        var disk = new SmallDisk(folder);
        try {
            var room = disk.bytes() / MEGABYTE + ROOM_MEGABYTES;
            Program.run("cp", "-a", folder.toString(), disk.aside.toString());
            mount(room, folder);
            Program.run("cp", "-a", disk.aside + "/.", folder.toString());
            Program.run("rm", "-r", disk.aside.toString());
            return disk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(it -> it.toFile().length())
                    .sum();
        }
    }

    private static void mount(long megabytes, Path folder) throws IOException {
        try {
            Program.run(
                    "mount",
                    "-t",
                    "tmpfs",
                    "-o",
                    "size=" + megabytes + "m",
                    "throughline-small-disk",
                    folder.toString());
        } catch (IllegalStateException e) {
            throw new NotHere("a small file system cannot be mounted here: it takes root on Linux");
        }
    }

    /** To the last byte. */
    public void fill() {
        try (var out = Files.newByteChannel(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                out.write(java.nio.ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException full) {
            // That is what is wanted.
        }
    }

    public void makeRoom() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        makeRoom();
        Program.run("cp", "-a", folder.toString(), aside.toString());
        Program.run("umount", folder.toString());
        Program.run("rm", "-r", folder.toString());
        Program.run("mv", aside.toString(), folder.toString());
    }
}
