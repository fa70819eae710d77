package org.throughline.benchmarks.loop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A client's request; sent as cheaply as the JDK can, because callers and sides share the processors. */
record Call(URI address, Map<String, String> headers) {

    private static final byte[] BODY = "{\"outcome\":\"COMPLETED\"}".getBytes(UTF_8);
    private static final int LONGEST_ANSWER_MILLIS = 30_000;
    private static final int TIMES = 100;
    private static final Duration LATER = Duration.ofMillis(200);

    static {
        // Read once by the JDK: each hand keeps its connection, and nothing is sent twice unseen.
        System.setProperty("http.maxConnections", "256");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    static Call to(String address, Map<String, String> headers) {
        return new Call(URI.create(address), headers);
    }

    /**
     * Until it is accepted.
     *
     * @return how often it was asked to come back later
     */
    int send() throws IOException {
        for (int refused = 0; refused < TIMES; refused++) {
            var status = answer();
            if (status == HttpURLConnection.HTTP_CREATED) {
                return refused;
            }
            if (status != HttpURLConnection.HTTP_UNAVAILABLE) {
                throw new IOException(address + " answered " + status);
            }
            LockSupport.parkNanos(LATER.toNanos());
        }
        throw new IOException(address + " does not accept it");
    }

    private int answer() throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(LONGEST_ANSWER_MILLIS);
        connection.setReadTimeout(LONGEST_ANSWER_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(BODY.length);
        connection.setRequestProperty("Content-Type", "application/json");
        headers.forEach(connection::setRequestProperty);
        try (var out = connection.getOutputStream()) {
            out.write(BODY);
        }
        var status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            // Read to its end, the connection can be used again.
            if (in != null) {
                in.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
