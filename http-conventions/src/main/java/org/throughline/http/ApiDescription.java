package org.throughline.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.events.AssignmentId;
import org.throughline.events.ClientId;
import org.throughline.events.ClinicId;
import org.throughline.events.MeasureId;
import org.throughline.events.OccurrenceId;
import org.throughline.events.OutageId;
import org.throughline.events.QuestionId;
import org.throughline.events.RecordId;
import org.throughline.events.ReminderId;
import org.throughline.events.SlotKey;
import org.throughline.events.TemplateId;
import org.throughline.events.TherapistId;

/** What every service's OpenAPI document says alike: bearer tokens, problems, ids as plain strings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "springdoc.api-docs.enabled", matchIfMissing = true)
class ApiDescription {

    private static final String PROBLEM = "#/components/schemas/ProblemBody";
    private static final List<Class<?>> STRINGS = List.of(
            AssignmentId.class,
            ClientId.class,
            ClinicId.class,
            MeasureId.class,
            OccurrenceId.class,
            OutageId.class,
            QuestionId.class,
            RecordId.class,
            ReminderId.class,
            SlotKey.class,
            TemplateId.class,
            TherapistId.class);

    @Bean
    OpenAPI openApi(@Value("${spring.application.name:throughline}") String service) {
        STRINGS.forEach(it -> SpringDocUtils.getConfig().replaceWithSchema(it, new StringSchema()));
        var components = new Components()
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        ModelConverters.getInstance().readAll(ProblemBody.class).forEach(components::addSchemas);
        return new OpenAPI()
                .info(new Info().title(service).version("1"))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("bearer"));
    }

    @Bean
    OperationCustomizer problemsOfEveryOperation() {
        return (operation, method) -> {
            var responses = operation.getResponses();
            responses.addApiResponse("401", problem("No valid token."));
            responses.addApiResponse("404", problem("Not there, or not for you."));
            responses.addApiResponse(
                    "503", problem("It may not have been stored: send it again with the same Idempotency-Key."));
            if (asksWhatWasSeen(operation)) {
                responses.addApiResponse("412", problem("It has changed since you read it: read it again."));
                responses.addApiResponse("428", problem("Send If-Match with the ETag you last saw."));
            }
            if (operation.getRequestBody() != null) {
                responses.addApiResponse("400", problem("The body cannot be read."));
                responses.addApiResponse("413", problem("The body is too large."));
                responses.addApiResponse("422", problem("Some fields need another look."));
            }
            return operation;
        };
    }

    private static boolean asksWhatWasSeen(Operation operation) {
        var parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(it -> "If-Match".equals(it.getName()));
    }

    private static ApiResponse problem(String description) {
        var schema = new Schema<>().$ref(PROBLEM);
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
