package org.throughline.tracking.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.throughline.tracking.measures.CrisisResource;
import org.throughline.tracking.measures.CrisisResources;
import org.throughline.tracking.measures.Translations;
import org.throughline.tracking.measures.Wordings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Texts that come with the service. */
@Configuration(proxyBeanMethods = false)
class Wording {

    @Bean
    Translations instruments(JsonMapper json, @Value("classpath:measures/instruments.json") Resource file)
            throws IOException {
        try (var content = file.getInputStream()) {
            return new Translations(json.readValue(content, new TypeReference<Map<String, Wordings>>() {}));
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
