package org.throughline.portal.services;

import io.micrometer.observation.ObservationRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.stream.Stream;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The four services. Ask first, read the answers afterwards: what was asked is under way at the same time. */
@Component
public class Services {

    private final Service assignment;
    private final Service tracking;
    private final Service reminder;
    private final Service analytics;

    Services(ServiceSettings settings, CallerToken token, ObservationRegistry observations) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(settings.read());
        this.assignment = service(settings.assignment(), requests, token, observations);
        this.tracking = service(settings.tracking(), requests, token, observations);
        this.reminder = service(settings.reminder(), requests, token, observations);
        this.analytics = service(settings.analytics(), requests, token, observations);
    }

    private static Service service(
            URI url, JdkClientHttpRequestFactory requests, CallerToken token, ObservationRegistry observations) {
        var client = RestClient.builder()
                .baseUrl(url.toString())
                .requestFactory(requests)
                .observationRegistry(observations);
        return new Service(client.build(), token, observations);
    }

    /** What and when: templates, clients, assignments. */
    public Service assignment() {
        return assignment;
    }

    /** What happened: homework, records, barriers, questions, measures. */
    public Service tracking() {
        return tracking;
    }

    /** Nudges: preferences, ledger. */
    public Service reminder() {
        return reminder;
    }

    /** What it means: adherence, brief, caseload. */
    public Service analytics() {
        return analytics;
    }

    /** For what each of them keeps alike, such as its audit. */
    public Stream<Service> all() {
        return Stream.of(assignment, tracking, reminder, analytics);
    }
}
