package org.throughline.standalone;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.throughline.standalone.clock.VirtualClock;

/** The four services: together in this JVM, or each in one of its own. */
final class Services implements AutoCloseable {

    private final PlatformSettings settings;
    private final DataDirectory data;
    private final VirtualClock clock;
    private final Watch watch;
    private final LinkKey linkKey;
    private final Map<Service, RunningService> running = new ConcurrentHashMap<>();
    /** Two at a time: more only fight for two cores. */
    private final ExecutorService starting = Executors.newFixedThreadPool(2);

    Services(PlatformSettings settings, DataDirectory data, VirtualClock clock, Watch watch) {
        this.settings = settings;
        this.data = data;
        this.clock = clock;
        this.watch = watch;
        this.linkKey = LinkKey.in(data.path("link-key"));
    }

    <T> CompletableFuture<T> inBackground(String name, Supplier<T> start) {
        return CompletableFuture.supplyAsync(
                () -> {
                    Thread.currentThread().setName(name);
                    return start.get();
                },
                starting);
    }

    void startAll() {
        var all = Arrays.stream(Service.values())
                .map(it -> inBackground(it.configuration(), () -> start(it)))
                .toList();
        all.forEach(CompletableFuture::join);
    }

    RunningService start(Service service) {
        var scratch = data.path("tomcat").resolve(service.shortName());
        var own = ServiceSettings.of(service, settings.ports(), linkKey, scratch.toAbsolutePath());
        var started = settings.apart() ? startApart(service, own) : InnerService.start(service, clock, own);
        running.put(service, started);
        return started;
    }

    private RunningService startApart(Service service, Map<String, String> own) {
        var started = ApartService.start(service, settings, data, own);
        watch.over(
                started.jvm(),
                "The others go on, and nothing is lost. Start it again: curl -s -X POST %s/local/services/%s/start"
                        .formatted(Ports.url(settings.ports().front()), service.shortName()));
        return started;
    }

    /** As {@code kill -9} does; only where services run apart. */
    void kill(Service service) {
        if (!(running.get(service) instanceof ApartService apart)) {
            throw new IllegalArgumentException("Only a service that runs apart can be killed: start with --apart.");
        }
        watch.leave(apart.jvm());
        apart.kill();
    }

    Collection<RunningService> running() {
        return running.values();
    }

    @Override
    public void close() {
        starting.shutdown();
        List.copyOf(running.values()).forEach(RunningService::close);
    }
}
