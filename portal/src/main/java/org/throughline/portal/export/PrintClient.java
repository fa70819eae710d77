package org.throughline.portal.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is kept of a client as a PDF to be read by people. */
@Component
public class PrintClient {

    private static final int MARGIN = 56;

    private final MessageSource messages;
    private final JsonMapper json;

    PrintClient(MessageSource messages) {
        this.messages = messages;
        this.json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    public void print(Takeout takeout, Locale language, OutputStream out) throws IOException {
        var told = json.treeToValue(takeout.content(), Told.class);
        var words = new Words(messages, language);
        var at = Instant.parse(takeout.content().path("exportedAt").asString());
        var fonts = new Fonts();
        try (var document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(words.say("export.title", told.client().displayName()));
            document.setDocumentLanguage(language.getLanguage());
            document.open();
            for (var passage : new Account(told, words).passages(at)) {
                document.add(fonts.paragraph(passage));
            }
        }
    }

    /** Of our own, embedded, so that every reader shows the same letters. */
    private static final class Fonts {

        private final Font title = font(Liberation.SANS_BOLD, 18);
        private final Font heading = font(Liberation.SANS_BOLD, 13);
        private final Font small = font(Liberation.SANS_BOLD, 10);
        private final Font text = font(Liberation.SANS, 10);
        private final Font name = font(Liberation.SANS_ITALIC, 10);

        private Fonts() throws IOException {}

        private static Font font(Liberation face, int size) throws IOException {
            return face.create(size);
        }

        private Paragraph paragraph(Passage passage) {
            return switch (passage) {
                case Passage.Title(String it) -> spaced(new Paragraph(it, title), 0, 10);
                case Passage.Heading(String it) -> spaced(new Paragraph(it, heading), 18, 6);
                case Passage.Small(String it) -> spaced(new Paragraph(it, small), 8, 2);
                case Passage.Text(String it) -> spaced(new Paragraph(it, text), 0, 4);
                case Passage.Fact(String called, String it) -> {
                    var fact = new Phrase(new Chunk(called + ": ", name));
                    fact.add(new Chunk(it, text));
                    yield spaced(new Paragraph(fact), 0, 2);
                }
            };
        }

        private static Paragraph spaced(Paragraph paragraph, float before, float after) {
            paragraph.setSpacingBefore(before);
            paragraph.setSpacingAfter(after);
            return paragraph;
        }
    }
}
