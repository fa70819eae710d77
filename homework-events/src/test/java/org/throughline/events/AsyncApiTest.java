package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A walk through the AsyncAPI document: everything in the code is in it, and nothing else. */
class AsyncApiTest {

    private static final JsonNode DOCUMENT =
            new YAMLMapper().readTree(ContractFiles.text(ContractFiles.CONTRACT.resolve("asyncapi.yaml")));

    static Stream<EventType> types() {
        return EventType.all();
    }

    @Test
    void it_has_a_channel_for_every_topic_and_no_other() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("channels").propertyNames())
                .containsExactlyElementsOf(Arrays.stream(Topic.values())
                        .map(AsyncApiTest::channelName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void a_channel_is_its_topic(Topic topic) {
        var channel = DOCUMENT.path("channels").path(channelName(topic));
        var kafka = channel.path("bindings").path("kafka");

        assertThat(channel.path("address").asString()).isEqualTo(topic.topicName());
        assertThat(kafka.path("topic").asString()).isEqualTo(topic.topicName());
        assertThat(kafka.path("partitions").intValue()).isEqualTo(Topic.PARTITIONS);
        var configuration = kafka.path("topicConfiguration");
        assertThat(configuration.path("cleanup.policy").path(0).asString()).isEqualTo("delete");
        assertThat(configuration.path("retention.ms").longValue())
                .isEqualTo(topic.retention().map(Duration::toMillis).orElse(-1L));
        assertThat(channel.path("messages").propertyNames()).containsExactlyInAnyOrderElementsOf(messagesOf(topic));
        channel.path("messages")
                .propertyStream()
                .forEach(it -> assertThat(ref(it.getValue())).isEqualTo("#/components/messages/" + it.getKey()));
    }

    @ParameterizedTest
    @EnumSource
    void a_topic_has_one_writer_that_tells_all_of_it(Topic topic) {
        var channel = "#/channels/" + channelName(topic);
        assertThat(DOCUMENT.path("operations").size()).isEqualTo(Topic.values().length);
        assertThat(DOCUMENT.path("operations")
                        .valueStream()
                        .filter(it -> ref(it.path("channel")).equals(channel)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("action").asString()).isEqualTo("send");
                    assertThat(it.path("title").asString()).isEqualTo(topic.writer());
                    assertThat(it.path("messages").valueStream().map(AsyncApiTest::ref))
                            .containsExactlyInAnyOrderElementsOf(messagesOf(topic).stream()
                                    .map(name -> channel + "/messages/" + name)
                                    .toList());
                });
    }

    @Test
    void it_has_a_message_for_every_type_and_no_other() {
        assertThat(DOCUMENT.path("components").path("messages").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        EventType.all().map(AsyncApiTest::messageName).toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_message_has_its_schema_and_all_its_examples(EventType type) {
        var message = DOCUMENT.path("components").path("messages").path(messageName(type));
        var schema = message.path("payload").path("schema");

        assertThat(message.path("name").asString()).isEqualTo(type.fullName());
        assertThat(message.path("title").asString()).isEqualTo(type.name());
        assertThat(message.path("summary").asString())
                .isEqualTo(ContractFiles.CURRENT
                        .schemaTree(type.name())
                        .path("description")
                        .asString());
        assertThat(ref(message.path("traits").path(0))).isEqualTo("#/components/messageTraits/cloudEvent");
        assertThat(ContractFiles.CONTRACT.resolve(ref(schema)).normalize())
                .isEqualTo(ContractFiles.CURRENT.schemaPath(type.name()));
        assertThat(message.path("x-examples")
                        .valueStream()
                        .map(it -> ContractFiles.CONTRACT.resolve(ref(it)).normalize()))
                .containsExactlyElementsOf(ContractFiles.CURRENT
                        .examples(type.name())
                        .map(ContractFiles.Example::path)
                        .toList());
    }

    @Test
    void the_headers_of_an_envelope_fit_the_headers_schema() {
        var schema = ContractFiles.compiled(DOCUMENT.path("components")
                .path("schemas")
                .path("cloudEventHeaders")
                .toString());

        assertThat(schema.validate(Headers.of(Headers.missed()))).isEmpty();
        assertThat(schema.validate(Headers.of(Headers.missed()).without("ce_sequence")))
                .isNotEmpty();
    }

    private static String channelName(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static String messageName(EventType type) {
        return type.event().getSimpleName();
    }

    private static List<String> messagesOf(Topic topic) {
        return EventType.all()
                .filter(it -> it.topic() == topic)
                .map(AsyncApiTest::messageName)
                .toList();
    }

    private static String ref(JsonNode node) {
        return node.path("$ref").asString();
    }
}
