package org.throughline.operator.topics;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.throughline.operator.kafka.Brokers;

/** What topics are like now, by name. */
public record Settings(Map<String, Config> byTopic) {

    public static Settings of(Brokers kafka, Collection<Wanted> topics) {
        var asked = topics.stream()
                .map(it -> new ConfigResource(ConfigResource.Type.TOPIC, it.name()))
                .toList();
        return new Settings(Brokers.ask(kafka.admin().describeConfigs(asked).all()).entrySet().stream()
                .collect(toMap(it -> it.getKey().name(), Map.Entry::getValue)));
    }

    public Config of(String topic) {
        return byTopic.getOrDefault(topic, new Config(List.of()));
    }
}
