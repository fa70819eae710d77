package org.throughline.standalone.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The signing key, kept between starts: making one takes longer than all the rest, and old tokens stay good. */
final class KeyFile {

    private static final int BITS = 2048;

    private final Path file;

    KeyFile(Path directory) {
        this.file = directory.resolve("signing-key.json");
    }

    JWKSet keys() {
        try {
            return new JWKSet(Files.exists(file) ? RSAKey.parse(Files.readString(file)) : created());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("The demo signing key is damaged: delete " + file, e);
        }
    }

    private RSAKey created() throws IOException, JOSEException {
        var key = new RSAKeyGenerator(BITS).keyID(UUID.randomUUID().toString()).generate();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, key.toJSONString());
        return key;
    }
}
