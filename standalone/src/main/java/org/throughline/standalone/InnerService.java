package org.throughline.standalone;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.throughline.delivery.BackgroundWork;
import org.throughline.delivery.DatabaseTime;
import org.throughline.standalone.clock.VirtualClock;

/** One of the four services as a Spring context inside this JVM, on the platform's clock. */
final class InnerService implements RunningService {

    private final Service service;
    private final ConfigurableApplicationContext context;

    private InnerService(Service service, ConfigurableApplicationContext context) {
        this.service = service;
        this.context = context;
    }

    static InnerService start(Service service, VirtualClock clock, Map<String, String> settings) {
        var arguments = new ArrayList<String>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var thread = Thread.currentThread();
        thread.setName(service.configuration());
        var context = new SpringApplicationBuilder(service.application())
                .properties("spring.config.name=" + service.configuration())
                .initializers(it -> onItsClock((GenericApplicationContext) it, clock))
                .run(arguments.toArray(String[]::new));
        return new InnerService(service, context);
    }

    private static void onItsClock(GenericApplicationContext context, VirtualClock clock) {
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean("databaseTime", DatabaseTime.class, () -> {
            var time = DatabaseTime.of(context.getBean(MongoDatabaseFactory.class)::getMongoDatabase);
            return () -> clock.at(time.instant());
        });
    }

    @Override
    public String name() {
        return service.configuration();
    }

    @Override
    public boolean idle() {
        return work().stream().allMatch(BackgroundWork::idle);
    }

    @Override
    public void wake() {
        work().forEach(BackgroundWork::wake);
    }

    @Override
    public Optional<Instant> nextDue() {
        return work().stream().flatMap(it -> it.nextDue().stream()).min(Comparator.naturalOrder());
    }

    private List<BackgroundWork> work() {
        return List.copyOf(context.getBeansOfType(BackgroundWork.class).values());
    }

    @Override
    public void close() {
        context.close();
    }
}
