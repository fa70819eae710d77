package org.throughline.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The ports of the local platform, eleven in a row, all on loopback. */
public record Ports(int base) {

    public int front() {
        return base;
    }

    public int identity() {
        return base + 5;
    }

    public int smtp() {
        return base + 6;
    }

    public int kafka() {
        return base + 7;
    }

    public int mongo() {
        return base + 8;
    }

    int controller() {
        return base + 9;
    }

    public int portal() {
        return base + 10;
    }

    int of(Service service) {
        return base + service.place();
    }

    /** Where a service that runs apart is asked whether it is done; above the eleven. */
    int control(Service service) {
        return base + 10 + service.place();
    }

    public String brokers() {
        return "localhost:" + kafka();
    }

    public String issuer() {
        return url(identity());
    }

    static String url(int port) {
        return "http://localhost:" + port;
    }

    /** All eleven, or one line that says which is taken. */
    void requireFree() {
        taken().ifPresent(port -> {
            throw new CannotStart(
                    "Port %d is taken: stop what listens there, or choose others with --port-base (eleven in a row are needed)."
                            .formatted(port));
        });
    }

    boolean areFree() {
        return taken().isEmpty();
    }

    private OptionalInt taken() {
        return IntStream.rangeClosed(base, portal()).filter(it -> !isFree(it)).findFirst();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Map<String, String> urls() {
        return Map.of(
                "front", url(front()),
                "portal", url(portal()),
                "assignment", url(of(Service.ASSIGNMENT)),
                "tracking", url(of(Service.TRACKING)),
                "reminder", url(of(Service.REMINDER)),
                "analytics", url(of(Service.ANALYTICS)),
                "identity", url(identity()));
    }
}
