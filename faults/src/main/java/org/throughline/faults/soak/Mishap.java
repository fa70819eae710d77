package org.throughline.faults.soak;

import java.util.List;
import java.util.stream.Stream;
import org.throughline.faults.rig.Rig;

/** Something that happens to a part of the platform at work; {@link Rig#mend} makes it good again. */
sealed interface Mishap {

    String name();

    void strike(Rig rig);

    /** {@code kill -9}; its place stays empty. */
    record Killed(String part) implements Mishap {

        @Override
        public String name() {
            return "kill -9 " + part;
        }

        @Override
        public void strike(Rig rig) {
            rig.part(part).kill();
        }
    }

    /** SIGSTOP: reachable, and silent. */
    record StandsStill(String part) implements Mishap {

        @Override
        public String name() {
            return "SIGSTOP " + part;
        }

        @Override
        public void strike(Rig rig) {
            rig.part(part).stop();
        }
    }

    /** {@code kill -9}, and it will hear everything again from the first record of each topic. */
    record HearsAllAgain(String service) implements Mishap {

        @Override
        public String name() {
            return "replay to " + service;
        }

        @Override
        public void strike(Rig rig) {
            var group = service + "-service";
            rig.part(service).kill();
            var offsets = rig.groups().committed(group);
            offsets.replaceAll((partition, offset) -> 0L);
            rig.groups().putBack(group, offsets);
        }
    }

    /** A second instance shares the work, and is gone by {@code kill -9}. */
    record SecondInstance(String service) implements Mishap {

        @Override
        public String name() {
            return "second " + service + " comes and is killed";
        }

        @Override
        public void strike(Rig rig) {
            rig.second(service);
        }
    }

    static List<Mishap> all() {
        var deaths = Stream.concat(Rig.SERVICES.stream(), Stream.of("broker", "database"))
                .<Mishap>map(Killed::new);
        var stillness = Stream.concat(Rig.SERVICES.stream(), Stream.of("broker", "database", "platform"))
                .<Mishap>map(StandsStill::new);
        var others = Stream.of(
                new HearsAllAgain("analytics"),
                new HearsAllAgain("reminder"),
                new SecondInstance("tracking"),
                new SecondInstance("assignment"));
        return Stream.of(deaths, stillness, others).<Mishap>flatMap(it -> it).toList();
    }
}
