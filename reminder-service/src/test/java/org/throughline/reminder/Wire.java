package org.throughline.reminder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** A wire to a database that can fall silent: connections stay open, and what was sent arrives when it is mended. */
final class Wire implements AutoCloseable {

    private final ServerSocket near = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String host;
    private final int port;
    private volatile CountDownLatch mended = new CountDownLatch(0);

    Wire(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::accept);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + near.getLocalPort() + "/?directConnection=true";
    }

    void fallSilent() {
        mended = new CountDownLatch(1);
    }

    void mend() {
        mended.countDown();
    }

    private void accept() {
        try {
            while (true) {
                var from = near.accept();
                var to = new Socket(host, port);
                Thread.ofVirtual().start(() -> pass(from, to));
                Thread.ofVirtual().start(() -> pass(to, from));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            pass(from.getInputStream(), to.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // one end has hung up
        }
    }

    private void pass(InputStream from, OutputStream to) throws IOException, InterruptedException {
        var bytes = new byte[64 * 1024];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            mended.await();
            to.write(bytes, 0, read);
        }
    }

    @Override
    public void close() throws IOException {
        mend();
        near.close();
    }
}
