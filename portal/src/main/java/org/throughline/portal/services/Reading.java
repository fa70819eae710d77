package org.throughline.portal.services;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Tells an answer from a refusal, and both from silence. */
final class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private Reading() {}

    static <T> Answer<T> answer(Class<T> type, RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((_, response) -> read(type, response));
        } catch (RestClientException e) {
            log.warn("A service did not answer: {}", e.getClass().getSimpleName());
            return new Answer.Away<>();
        }
    }

    private static <T> Answer<T> read(Class<T> type, ConvertibleClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            var body = type == Nothing.class ? type.cast(new Nothing()) : response.bodyTo(type);
            var etag = response.getHeaders().getFirst(HttpHeaders.ETAG);
            return body == null ? new Answer.Away<>() : new Answer.Here<>(body, etag == null ? "" : etag);
        }
        if (isTheirs(status)) {
            log.warn("A service could not answer: {}", status.value());
            return new Answer.Away<>();
        }
        var problem = response.bodyTo(Refusal.Body.class);
        var told = problem == null ? new Refusal.Body(null, null, null) : problem;
        return new Answer.Refused<>(told.of(status.value()));
    }

    /** A token that is refused belongs here too: services say 401 while they cannot reach the identity provider. */
    private static boolean isTheirs(HttpStatusCode status) {
        return status.is5xxServerError()
                || status.isSameCodeAs(HttpStatus.UNAUTHORIZED)
                || status.isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS);
    }
}
