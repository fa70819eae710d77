package org.throughline.stories;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.throughline.stories.RunningPlatform.Answer;

/** A person of the demo clinics, logged in. */
public record Person(RunningPlatform platform, String name) {

    public Answer get(int place, String path) {
        return platform.send(request(place, path).GET());
    }

    /** Once in effect, however often it had to be sent. */
    public Answer post(int place, String path, Object body) {
        var request =
                request(place, path).header("Idempotency-Key", UUID.randomUUID().toString());
        return platform.send(RunningPlatform.json(request, "POST", body));
    }

    public Answer put(int place, String path, Object body) {
        return platform.send(RunningPlatform.json(request(place, path), "PUT", body));
    }

    public Answer put(int place, String path, Object body, String etag) {
        return platform.send(RunningPlatform.json(request(place, path).header("If-Match", etag), "PUT", body));
    }

    private HttpRequest.Builder request(int place, String path) {
        return HttpRequest.newBuilder(URI.create(platform.url(place) + "/api/v1" + path))
                .header("Authorization", "Bearer " + platform.token(name));
    }
}
