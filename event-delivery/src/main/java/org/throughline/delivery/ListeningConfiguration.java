package org.throughline.delivery;

import java.time.Duration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;

/** How Spring Cloud Stream hands polls over: as they came, again and again until they could be applied. */
@Configuration(proxyBeanMethods = false)
class ListeningConfiguration {

    @Bean
    AssignedShards shardOwnership(BindingServiceProperties bindings, Environment environment) {
        return new AssignedShards(Bound.of(bindings).leadingTopic(environment).orElse(AssignedShards.NO_TOPIC));
    }

    /** Hands the Kafka records themselves over, headers unmapped. */
    @Bean
    @SuppressWarnings("NullAway") // without a mapper is the converter's own way to leave headers alone
    BatchMessagingMessageConverter rawBatch() {
        var converter = new BatchMessagingMessageConverter(null);
        converter.setHeaderMapper(null);
        converter.setRawRecordHeader(true);
        return converter;
    }

    /** No exception is fatal and none is recovered from. */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> repeatForEver() {
        return (container, destination, group) ->
                container.setCommonErrorHandler(new PollComesAgain(Duration.ofMillis(500)));
    }
}
