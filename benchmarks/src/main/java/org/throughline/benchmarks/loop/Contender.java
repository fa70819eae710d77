package org.throughline.benchmarks.loop;

import java.util.ArrayList;
import java.util.List;
import org.throughline.benchmarks.lab.Costs;
import org.throughline.benchmarks.lab.Lab;
import org.throughline.benchmarks.lab.Postgres;
import org.throughline.benchmarks.lab.Services;
import org.throughline.benchmarks.lab.Tape;
import org.throughline.events.Topic;

/**
 * Running servers that can be called in several ways.
 *
 * @param address what callers have to be told
 */
record Contender(
        String name,
        String settings,
        Lab lab,
        List<ProcessHandle> servers,
        List<String> address,
        Costs costs,
        Tape tape) {

    /** As a part of the rate of callers at once: who comes alone is written and heard alone, and takes two to three times the CPU. */
    static final double HALF_LOAD = 0.25;

    static Contender ours(Lab lab, String name) {
        return ours(lab, name, lab.services());
    }

    static Contender ours(Lab lab, String name, Services services) {
        return new Contender(
                name,
                OurLoop.SETTINGS,
                lab,
                services.processes(),
                List.of(
                        "loop=ours",
                        "kafka=" + lab.broker().address(),
                        "mongodb=" + lab.documents().uri(),
                        "database=" + services.database("analytics"),
                        "identity=" + services.url("identity"),
                        "tracking=" + services.url("tracking")),
                Costs.DOCUMENTS_AND_BROKER,
                lab.keep(new Tape(lab.broker(), Topic.OUTCOMES.topicName())));
    }

    static Contender hand(Lab lab, String name) {
        var topic = lab.broker().topic("bench.HandServer");
        var port = lab.port();
        var documents = List.of(
                "mongodb=" + lab.documents().uri(),
                "database=" + lab.documents().fresh("hand"));
        var settings = new ArrayList<>(documents);
        settings.addAll(List.of("kafka=" + lab.broker().address(), "topic=" + topic, "port=" + port));
        var server = lab.worker(HandServer.class, settings);
        var address = new ArrayList<>(documents);
        address.addAll(List.of("loop=hand", "address=http://localhost:" + port));
        return new Contender(
                name,
                HandServer.SETTINGS,
                lab,
                List.of(server.process()),
                address,
                Costs.DOCUMENTS_AND_BROKER,
                lab.keep(new Tape(lab.broker(), topic)));
    }

    static Contender modulith(Lab lab, String name, Postgres postgres) {
        var topic = lab.broker().topic("bench.ModulithServer");
        var port = lab.port();
        var database = "postgres=" + postgres.database("modulith");
        var server = lab.worker(
                ModulithServer.class,
                List.of("kafka=" + lab.broker().address(), "topic=" + topic, "port=" + port, database));
        return new Contender(
                name,
                ModulithServer.SETTINGS,
                lab,
                List.of(server.process()),
                List.of("loop=modulith", "address=http://localhost:" + port, database),
                Costs.POSTGRES_AND_BROKER,
                lab.keep(new Tape(lab.broker(), topic)));
    }

    /** As many as its callers get answered. */
    LoopSide atOnce(int events) {
        return called(0, events);
    }

    LoopSide paced(double perSecond, int seconds) {
        return called(perSecond, (int) Math.ceil(perSecond * seconds));
    }

    private LoopSide called(double perSecond, int events) {
        var arguments = new ArrayList<>(address);
        arguments.add("perSecond=" + perSecond);
        return new LoopSide(name, settings, lab, servers, lab.worker(Callers.class, arguments), events, costs, tape);
    }
}
