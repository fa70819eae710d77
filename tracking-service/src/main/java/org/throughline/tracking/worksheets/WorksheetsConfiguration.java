package org.throughline.tracking.worksheets;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.tracking.homework.AnswerCheck;

/** How answers are checked. */
@Configuration(proxyBeanMethods = false)
class WorksheetsConfiguration {

    @Bean
    AnswerCheck answerCheck() {
        return (terms, submission) -> List.of();
    }
}
