package org.throughline.operator.tenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Trouble;
import org.throughline.operator.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code tenant export CLINIC --to FOLDER}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes what a clinic may read of its own into a folder, as JSON. In the name of an admin of the "
                + "clinic, by --token: those who run the platform may not read it.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class Export implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLINIC", converter = ClinicName.Written.class)
    private ClinicName clinic;

    @Option(names = "--to", required = true, paramLabel = "FOLDER", description = "A folder that does not exist yet.")
    private Path folder;

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() {
        var reading = new ClinicReading(where, where.tokenOfAdmin(clinic.value()));
        var cover = reading.cover(clinic.value());
        try {
            Files.createDirectory(folder);
            var clients = 0;
            for (var client : reading.clients()) {
                var id = client.path("clientId").asString();
                write("clients/" + id + ".json", reading.client(id));
                clients++;
            }
            write("templates.json", reading.ownTemplates());
            for (var service : List.of("assignment", "tracking", "reminder", "analytics")) {
                write("audit/" + service + ".json", reading.audit(service));
            }
            // Last: without it the folder is not whole.
            write("clinic.json", cover.put("clients", clients));
            output.tell(
                    Json.object().put("folder", folder.toString()).put("clients", clients),
                    List.of("%d clients of %s are in %s.".formatted(clients, clinic, folder)));
            return 0;
        } catch (IOException e) {
            throw new Trouble("Cannot write into a new folder " + folder + ".", new UncheckedIOException(e));
        }
    }

    private void write(String name, JsonNode content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content.toPrettyString());
    }
}
