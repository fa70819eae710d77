package org.throughline.tracking.worksheets;

import io.micrometer.observation.ObservationRegistry;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.throughline.access.CallerToken;
import org.throughline.events.TemplateId;
import org.throughline.events.TryAgainLater;

/** Asks assignment-service, in the name of whoever is recording. */
final class HttpTemplateVersions {

    private static final String OF_VERSION = "/api/v1/templates/{id}/versions/{version}";

    /** The link names a slot, and so the version that was handed out for it. */
    private static final String OF_LINK = "/api/v1/link/template";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RestClient assignmentService;
    private final CallerToken token;

    HttpTemplateVersions(String url, CallerToken token, ObservationRegistry observations) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        this.assignmentService = RestClient.builder()
                .baseUrl(url)
                .requestFactory(requests)
                .observationRegistry(observations)
                .build();
        this.token = token;
    }

    /** The template version as JSON. */
    String template(TemplateId template, int version) {
        try {
            var body = assignmentService
                    .get()
                    .uri(token.isLink() ? OF_LINK : OF_VERSION, template.value(), version)
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token.value())
                    .retrieve()
                    .body(String.class);
            if (body == null) {
                throw later();
            }
            return body;
        } catch (RestClientException e) {
            throw later();
        }
    }

    private static TryAgainLater later() {
        return new TryAgainLater("the template version cannot be had", Duration.ofSeconds(5));
    }
}
