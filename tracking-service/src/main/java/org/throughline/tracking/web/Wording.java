package org.throughline.tracking.web;

import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.throughline.tracking.measures.CrisisResource;
import org.throughline.tracking.measures.CrisisResources;
import org.throughline.tracking.measures.Wordings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts that come with the service. */
@Configuration(proxyBeanMethods = false)
class Wording {

    @Bean
    Wordings wordings(JsonMapper json, @Value("classpath:measures/instruments.json") Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return json.readValue(content, Wordings.class);
        }
    }

    @Bean
    CrisisResources crisisResources(JsonMapper json, @Value("classpath:measures/crisis-resources.json") Resource file)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new CrisisResources(json.readValue(content, new TypeReference<List<CrisisResource>>() {}));
        }
    }
}
