package org.throughline.benchmarks.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL cluster of its own for the peers that need one: on loopback, every commit synced to the disk. */
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "bench";

    private final Child child;
    private final int port;
    private final String version;

    private Postgres(Child child, int port, String version) {
        this.child = child;
        this.port = port;
        this.version = version;
    }

    /** @throws NotHere where none is installed, or it cannot be run as another than root */
    static Postgres start(Path folder, int port) {
        var programs = programs()
                .orElseThrow(() -> new NotHere("no PostgreSQL on this machine (Debian: apt-get install postgresql)"));
        try {
            Files.createDirectories(folder);
            // It refuses to be root, so somebody else has to find the way here.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            var data = folder.resolve("data").toString();
            run(command(programs, "initdb", "-D", data, "-U", SUPERUSER, "--auth=trust", "--no-locale", "-E", "UTF8"));
            var child = Child.silent(
                    "PostgreSQL",
                    folder.resolve("postgres.log"),
                    command(
                            programs,
                            "postgres",
                            "-D",
                            data,
                            "-p",
                            Integer.toString(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "fsync=on",
                            "-c",
                            "synchronous_commit=on",
                            "-c",
                            "shared_buffers=256MB",
                            "-c",
                            "max_wal_size=2GB",
                            "-c",
                            "max_connections=200"));
            var postgres = new Postgres(child, port, version(programs));
            child.await(postgres::answers);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start", e);
        }
    }

    /** Of a fresh database. */
    public String database(String name) {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    String words() {
        return version + ", fsync and synchronous_commit on, shared_buffers 256 MB";
    }

    ProcessHandle process() {
        return child.handle();
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(port, database, SUPERUSER);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        child.close();
    }

    private static Optional<Path> programs() {
        var debian = Path.of("/usr/lib/postgresql");
        try (var versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.<Path>empty()) {
            return Stream.concat(
                            versions.sorted(Comparator.reverseOrder()).map(it -> it.resolve("bin")),
                            Stream.of("/usr/local/bin", "/usr/bin", "/opt/homebrew/bin")
                                    .map(Path::of))
                    .filter(it ->
                            Files.isExecutable(it.resolve("postgres")) && Files.isExecutable(it.resolve("initdb")))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String version(Path programs) throws IOException {
        return run(List.of(programs.resolve("postgres").toString(), "--version"))
                .replace("postgres (PostgreSQL)", "PostgreSQL")
                .strip();
    }

    private static List<String> command(Path programs, String program, String... arguments) {
        var command = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--reuid=" + somebody(), "--clear-groups", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static String somebody() {
        return Stream.of("postgres", "nobody")
                .filter(Postgres::exists)
                .findFirst()
                .orElseThrow(() -> new NotHere("nobody but root to run PostgreSQL"));
    }

    private static boolean exists(String user) {
        try (var users = Files.lines(Path.of("/etc/passwd"))) {
            return users.anyMatch(it -> it.startsWith(user + ":"));
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new NotHere(String.join(" ", command) + ": " + said);
            }
            return said;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
