package org.throughline.tracking.worksheets;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.throughline.access.CallerToken;
import org.throughline.tracking.homework.AnswerCheck;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where worksheets come from. */
@Configuration(proxyBeanMethods = false)
class WorksheetsConfiguration {

    @Bean
    AnswerCheck answerCheck(
            @Value("${throughline.assignment-service.url}") String assignmentService,
            CallerToken token,
            MongoOperations mongo,
            JsonMapper json) {
        var lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        var worksheets = new KeptWorksheets(mongo, new HttpWorksheets(assignmentService, token), lenient);
        return new WorksheetCheck(worksheets, lenient);
    }
}
