package org.throughline.standalone;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.throughline.standalone.clock.VirtualClock;
import org.throughline.standalone.front.FrontDoor;

/** Runs inside the JVM of a service that runs apart: the service, and whether it is done. */
public final class ApartServiceMain {

    private ApartServiceMain() {}

    public static void main(String[] args) throws Exception {
        Logs.quiet();
        var clock = VirtualClock.of(Path.of(args[1]), InstantSource.system());
        var settings = Arrays.stream(args)
                .skip(3)
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> it[1]));
        var service = InnerService.start(Service.valueOf(args[0]), clock, settings);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        new FrontDoor(Integer.parseInt(args[2]))
                .page("/idle", exchange -> Boolean.toString(service.idle()))
                .page(
                        "/due",
                        exchange -> service.nextDue().map(Instant::toString).orElse("never"))
                .page("/wake", exchange -> {
                    service.wake();
                    return "true";
                })
                .open();
    }
}
