package org.throughline.standalone;

import java.time.InstantSource;
import org.throughline.standalone.clock.Settling;
import org.throughline.standalone.clock.TimeMachine;
import org.throughline.standalone.clock.VirtualClock;
import org.throughline.standalone.front.Mailbox;
import org.throughline.standalone.identity.DemoIdentityProvider;
import org.throughline.standalone.process.KafkaBroker;
import org.throughline.standalone.process.LocalMongo;

/** The whole platform on one machine; closing stops its parts in the reverse of the order in which they started. */
record LocalPlatform(
        PlatformSettings settings,
        VirtualClock clock,
        Mailbox mailbox,
        Services services,
        TimeMachine timeMachine,
        Past past,
        Parts parts)
        implements AutoCloseable {

    /** Ready when it returns; when it throws, nothing is left running. */
    static LocalPlatform start(PlatformSettings settings) throws Exception {
        settings.ports().requireFree();
        var parts = new Parts();
        try {
            return start(settings, parts);
        } catch (Exception e) {
            parts.close();
            throw e;
        }
    }

    private static LocalPlatform start(PlatformSettings settings, Parts parts) throws Exception {
        var ports = settings.ports();
        var data = parts.keep(DataDirectory.open(settings.dataDir(), settings.fresh()));
        var past = Past.of(data, settings, InstantSource.system());
        var clock = VirtualClock.in(data.clock(), settings.speed(), past.begin(), InstantSource.system());
        var broker = parts.keep(KafkaBroker.start(
                settings.home().resolve("standalone/target/broker-lib"),
                data.path("kafka"),
                data.log("kafka"),
                ports.kafka(),
                ports.controller()));
        var mongo = parts.keep(LocalMongo.start(data.path("mongo"), data.log("mongo"), ports.mongo()));
        var mailbox = parts.keep(new Mailbox(ports.smtp(), data.path("mailbox"), clock));
        mailbox.start();
        var watch = new Watch();
        var services = new Services(settings, data, clock, watch);
        var identity = services.inBackground(
                "identity",
                () -> DemoIdentityProvider.start(ports.identity(), data.path("identity"), Ports.url(ports.portal())));
        var portal = services.inBackground("portal", () -> PortalPages.start(ports, clock));
        mongo.await();
        broker.await();
        parts.keep(services);
        parts.keep(watch);
        services.startAll();
        parts.keep(identity.join());
        parts.keep(portal.join());
        watch.over(mongo.jvm()).over(broker.jvm());
        var settling = new Settling(services::running);
        return new LocalPlatform(settings, clock, mailbox, services, new TimeMachine(clock, settling), past, parts);
    }

    @Override
    public void close() {
        past.close();
        parts.close();
    }
}
