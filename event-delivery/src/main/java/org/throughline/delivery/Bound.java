package org.throughline.delivery;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.core.env.Environment;

/** What a service listens to, as its configuration says: topics by binding. */
record Bound(SortedMap<String, String> topicByBinding) {

    static Bound of(BindingServiceProperties properties) {
        var bound = new TreeMap<String, String>();
        properties.getBindings().forEach((name, binding) -> {
            if (name.matches(".*-in-\\d+") && binding.getDestination() != null) {
                bound.put(name, binding.getDestination());
            }
        });
        return new Bound(bound);
    }

    List<String> bindings() {
        return List.copyOf(topicByBinding.keySet());
    }

    List<String> topics() {
        return topicByBinding.values().stream().distinct().toList();
    }

    /** The one whose partitions decide about shards: as configured, else what the first function hears. */
    Optional<String> leadingTopic(Environment environment) {
        return Optional.ofNullable(environment.getProperty("throughline.delivery.leading-topic"))
                .or(() -> Optional.ofNullable(environment.getProperty("spring.cloud.function.definition"))
                        .map(it -> topicByBinding.get(it.split(";")[0].strip() + "-in-0")))
                .or(() -> topicByBinding.values().stream().findFirst());
    }
}
