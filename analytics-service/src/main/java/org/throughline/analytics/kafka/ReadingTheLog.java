package org.throughline.analytics.kafka;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.analytics.rebuild.FactLog;

/** The log, for a rebuild. */
@Configuration(proxyBeanMethods = false)
class ReadingTheLog {

    @Bean
    FactLog factLog(KafkaProperties kafka) {
        return new KafkaFactLog(kafka.buildConsumerProperties());
    }
}
