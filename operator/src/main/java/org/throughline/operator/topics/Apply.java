package org.throughline.operator.topics;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.throughline.events.Topic;
import org.throughline.operator.Agreement;
import org.throughline.operator.Json;
import org.throughline.operator.Output;
import org.throughline.operator.Where;
import org.throughline.operator.kafka.Brokers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code topics apply}: makes what is missing and puts right what was changed by hand. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Makes topics that are missing and puts settings right that were changed by hand.")
final class Apply implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Mixin
    private Output output = new Output();

    @Mixin
    private Agreement agreement = new Agreement();

    @Override
    public Integer call() {
        try (var kafka = new Brokers(where)) {
            var existing = kafka.topics();
            var wanted = Wanted.of(existing);
            var missing =
                    wanted.stream().filter(it -> !existing.contains(it.name())).toList();
            var changes = changes(kafka, wanted, existing);
            if (!changes.isEmpty()) {
                agreement.to("change settings of " + String.join(", ", changes.keySet())
                        + "; a shorter retention deletes events");
            }
            make(kafka, missing);
            change(kafka, changes);
            tell(missing, changes);
            return 0;
        }
    }

    private static Map<String, Map<String, String>> changes(
            Brokers kafka, List<Wanted> wanted, Collection<String> existing) {
        var there = wanted.stream().filter(it -> existing.contains(it.name())).toList();
        var actual = Settings.of(kafka, there);
        return there.stream()
                .filter(it -> !it.otherwiseIn(actual.of(it.name())).isEmpty())
                .collect(toMap(Wanted::name, Wanted::settings));
    }

    private static void make(Brokers kafka, List<Wanted> missing) {
        var topics = missing.stream()
                .map(it ->
                        new NewTopic(it.name(), Optional.of(Topic.PARTITIONS), Optional.empty()).configs(it.settings()))
                .toList();
        Brokers.ask(kafka.admin().createTopics(topics).all());
    }

    private static void change(Brokers kafka, Map<String, Map<String, String>> changes) {
        var operations = changes.entrySet().stream()
                .collect(toMap(
                        it -> new ConfigResource(ConfigResource.Type.TOPIC, it.getKey()),
                        it -> operations(it.getValue())));
        Brokers.ask(kafka.admin().incrementalAlterConfigs(operations).all());
    }

    private static Collection<AlterConfigOp> operations(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(it -> new AlterConfigOp(new ConfigEntry(it.getKey(), it.getValue()), OpType.SET))
                .toList();
    }

    private void tell(List<Wanted> made, Map<String, Map<String, String>> changed) {
        var told = Json.object();
        told.set("made", Json.of(made.stream().map(Wanted::name).toList()));
        told.set("changed", Json.of(changed.keySet()));
        var lines = new ArrayList<String>();
        made.forEach(it -> lines.add("made     " + it.name()));
        changed.keySet().forEach(it -> lines.add("changed  " + it));
        output.tell(told, lines.isEmpty() ? List.of("Everything is as it is to be.") : lines);
    }
}
