package org.throughline.portal.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.portal.login.Visitor;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of a client as a file for whoever asked. */
@Component
public class Download {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final GatherClient gathering;
    private final PrintClient printing;

    Download(GatherClient gathering, PrintClient printing) {
        this.gathering = gathering;
        this.printing = printing;
    }

    public ResponseEntity<byte[]> json(String client, Visitor visitor) {
        var takeout = gathering.gather(client, visitor);
        return file(takeout, "json", MediaType.APPLICATION_JSON, JSON.writeValueAsBytes(takeout.content()));
    }

    public ResponseEntity<byte[]> pdf(String client, Visitor visitor, Locale language) throws IOException {
        var takeout = gathering.gather(client, visitor);
        var pdf = new ByteArrayOutputStream();
        printing.print(takeout, language, pdf);
        return file(takeout, "pdf", MediaType.APPLICATION_PDF, pdf.toByteArray());
    }

    private static ResponseEntity<byte[]> file(Takeout takeout, String ending, MediaType type, byte[] content) {
        var name = "throughline-" + takeout.client() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .headers(it -> it.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(content);
    }
}
