package org.throughline.tracking.worksheets;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.access.CallerToken;
import org.throughline.tracking.homework.AnswerCheck;
import org.throughline.tracking.homework.UsualPrivacy;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where worksheets and what goes with them come from. */
@Configuration(proxyBeanMethods = false)
class WorksheetsConfiguration {

    @Bean
    TemplateVersions templateVersions(
            @Value("${throughline.assignment-service.url}") String assignmentService,
            CallerToken token,
            MongoOperations mongo,
            ObservationRegistry observations,
            JsonMapper json) {
        var asked = new HttpTemplateVersions(assignmentService, token, observations);
        return new KeptTemplateVersions(mongo, asked, lenient(json));
    }

    @Bean
    AnswerCheck answerCheck(TemplateVersions templates, JsonMapper json) {
        return new WorksheetCheck(templates, lenient(json));
    }

    @Bean
    UsualPrivacy usualPrivacy(TemplateVersions templates) {
        return new TemplatePrivacy(templates);
    }

    private static JsonMapper lenient(JsonMapper json) {
        return json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }
}
