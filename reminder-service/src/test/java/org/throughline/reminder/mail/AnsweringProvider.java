package org.throughline.reminder.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An SMTP server that says the same to every recipient. */
final class AnsweringProvider implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0);
    private final String toRecipients;

    AnsweringProvider(String toRecipients) throws IOException {
        this.toRecipients = toRecipients;
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        try (var socket = server.accept()) {
            talk(socket);
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 here\r\n");
        out.flush();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            out.print(
                    (line.startsWith("RCPT") ? toRecipients : line.startsWith("QUIT") ? "221 bye" : "250 ok") + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
