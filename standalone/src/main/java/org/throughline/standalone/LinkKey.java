package org.throughline.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The key of the links in messages: made at the first start and kept, so that mails of yesterday still open. */
record LinkKey(String text) {

    private static final int BYTES = 32;

    static LinkKey in(Path file) {
        try {
            if (Files.notExists(file)) {
                var bytes = new byte[BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.writeString(file, Base64.getEncoder().encodeToString(bytes));
            }
            return new LinkKey(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "LinkKey";
    }
}
