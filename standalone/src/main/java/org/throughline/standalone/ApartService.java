package org.throughline.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.throughline.events.TryAgainLater;
import org.throughline.standalone.process.ChildJvm;

/** A service in a process of its own. */
final class ApartService implements RunningService {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Starting needs the processor more than looking does. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Service service;
    private final ChildJvm jvm;
    private final URI control;
    private final HttpClient http = HttpClient.newHttpClient();

    private ApartService(Service service, ChildJvm jvm, URI control) {
        this.service = service;
        this.jvm = jvm;
        this.control = control;
    }

    static ApartService start(
            Service service, PlatformSettings platform, DataDirectory data, Map<String, String> settings) {
        var port = platform.ports().control(service);
        var arguments = new ArrayList<>(List.of(service.name(), data.clock().toString(), Integer.toString(port)));
        settings.forEach((name, value) -> arguments.add(name + "=" + value));
        var jvm = ChildJvm.start(
                service.configuration(),
                data.log(service.configuration()),
                List.of("-Xmx192m"),
                System.getProperty("java.class.path"),
                ApartServiceMain.class.getName(),
                arguments);
        var started = new ApartService(service, jvm, URI.create(Ports.url(port)));
        started.await();
        return started;
    }

    private void await() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ask("/idle") == null) {
            jvm.requireAlive();
            if (System.nanoTime() > deadline) {
                throw new CannotStart("The %s did not answer within %d s.".formatted(name(), PATIENCE.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    ChildJvm jvm() {
        return jvm;
    }

    void kill() {
        jvm.kill();
    }

    @Override
    public String name() {
        return service.configuration();
    }

    @Override
    public boolean idle() {
        return "true".equals(ask("/idle"));
    }

    @Override
    public void wake() {
        ask("/wake");
    }

    @Override
    public Optional<Instant> nextDue() {
        var due = ask("/due");
        if (due == null) {
            throw new TryAgainLater(name() + " does not say when it has work next", BETWEEN_LOOKS);
        }
        return due.equals("never") ? Optional.empty() : Optional.of(Instant.parse(due));
    }

    /** Null where it does not answer, or answers that it cannot now. */
    private @Nullable String ask(String path) {
        try {
            var request = HttpRequest.newBuilder(control.resolve(path)).timeout(Duration.ofSeconds(10));
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    @Override
    public void close() {
        jvm.close();
        http.close();
    }
}
