package org.throughline.faults.rows;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Connections that begin a request and never end it. */
final class SlowLoris implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();

    SlowLoris(String url, int many) {
        var to = URI.create(url);
        try {
            for (var one = 0; one < many; one++) {
                var socket = new Socket(to.getHost(), to.getPort());
                socket.getOutputStream().write("POST /api/v1/assignments HTTP/1.1\r\nHost: x\r\nX-".getBytes(US_ASCII));
                socket.getOutputStream().flush();
                sockets.add(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int held() {
        return sockets.size();
    }

    @Override
    public void close() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // cut already
            }
        }
    }
}
