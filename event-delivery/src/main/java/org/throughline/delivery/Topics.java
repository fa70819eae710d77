package org.throughline.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.throughline.events.Topic;

/** Sees to it that the topics exist, and only then lets events out and in; keeps looking whether Kafka is there. */
final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final KafkaAdmin admin;
    private final List<NewTopic> topics;
    /** Not those that others tell each other about. */
    private final Set<String> needed;

    private final Runnable whenThere;
    private final ThreadTurns turns = new ThreadTurns("topics");
    private volatile boolean reachable;
    private volatile boolean running;

    Topics(KafkaAdmin admin, String group, Collection<String> heard, short replication, Runnable whenThere) {
        this.admin = admin;
        this.topics = topics(group, heard, replication);
        this.needed = needed(group, heard);
        this.whenThere = whenThere;
    }

    /** Whether Kafka was there with all topics a moment ago. */
    boolean reachable() {
        return reachable;
    }

    @Override
    public void start() {
        running = true;
        turns.next(this::provide);
    }

    @Override
    public void stop() {
        running = false;
        turns.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void provide() {
        if (allThere()) {
            whenThere.run();
            turns.after(LOOK, this::look);
        } else {
            turns.after(RETRY, this::provide);
        }
    }

    private void look() {
        var before = reachable;
        if (allThere() != before) {
            log.info("Kafka is {}", reachable ? "back" : "away");
        }
        turns.after(reachable ? LOOK : RETRY, this::look);
    }

    private boolean allThere() {
        try {
            var leftToOthers = create(admin.get());
            reachable = everyPartitionIsLed(admin.get(), leftToOthers);
        } catch (ExecutionException | RuntimeException e) {
            reachable = false;
            log.debug("Topics not there yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            reachable = false;
        }
        return reachable;
    }

    private boolean everyPartitionIsLed(Admin kafka, Set<String> leftToOthers)
            throws ExecutionException, InterruptedException {
        var names = topics.stream()
                .map(NewTopic::name)
                .filter(it -> needed.contains(it) || !leftToOthers.contains(it))
                .toList();
        return kafka.describeTopics(names).allTopicNames().get().values().stream()
                .flatMap(it -> it.partitions().stream())
                .noneMatch(it -> it.leader() == null || it.leader().isEmpty());
    }

    /** Where each service may make its own topics only, the others are made by those who write them. */
    private Set<String> create(Admin admin) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        var missing =
                topics.stream().filter(it -> !existing.contains(it.name())).toList();
        var leftToOthers = new HashSet<String>();
        for (var creation : admin.createTopics(missing).values().entrySet()) {
            try {
                creation.getValue().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicAuthorizationException) {
                    leftToOthers.add(creation.getKey());
                } else if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
        return leftToOthers;
    }

    private static Set<String> needed(String group, Collection<String> heard) {
        var written = Stream.of(Topic.values())
                .filter(it -> it.writer().equals(group))
                .map(Topic::topicName);
        var letters = heard.stream().map(it -> Topic.deadLettersOf(it, group));
        return Stream.of(written, heard.stream(), letters).flatMap(it -> it).collect(Collectors.toSet());
    }

    private static List<NewTopic> topics(String group, Collection<String> heard, short replication) {
        var all = new ArrayList<NewTopic>();
        Stream.of(Topic.values())
                .forEach(it -> all.add(topic(
                        it.topicName(),
                        replication,
                        it.retention().map(Duration::toMillis).orElse(-1L))));
        heard.forEach(
                it -> all.add(topic(Topic.deadLettersOf(it, group), replication, Topic.DEAD_LETTERS_KEPT.toMillis())));
        return all;
    }

    private static NewTopic topic(String name, short replication, long retentionMillis) {
        return new NewTopic(name, Topic.PARTITIONS, replication)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retentionMillis),
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        replication > 2 ? "2" : "1"));
    }
}
