package org.throughline.portal.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.throughline.portal.FakeServices;

@Timeout(20)
class ServiceTest {

    private final FakeServices fake = new FakeServices();

    record Thing(String name) {}

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void what_a_page_does_not_need_is_passed_over() {
        fake.says("GET", "/things/1", 200, "{\"name\":\"a\",\"more\":{\"of\":1}}");

        assertThat(tracking().get(Thing.class, "/things/{id}", 1).answer().required())
                .isEqualTo(new Thing("a"));
        assertThat(fake.heard())
                .singleElement()
                .satisfies(it -> assertThat(it.token()).isEqualTo("Bearer of-mara"));
    }

    @Test
    void an_id_never_becomes_a_path() {
        fake.says("GET", "/things/..%2Fothers%3Fa", 200, "{\"name\":\"kept\"}");

        assertThat(tracking()
                        .get(Thing.class, "/things/{id}", "../others?a")
                        .answer()
                        .ifHere())
                .contains(new Thing("kept"));
    }

    @Test
    void a_refusal_says_which_field_is_wrong() {
        fake.says("POST", "/things", 422, """
                {"type":"https://throughline.org/problems/invalid","status":422,"code":"invalid","detail":"Some fields need another look.",
                 "errors":[{"pointer":"/dose","code":"too-small","message":"Say how much you did."}]}""");

        var answer = tracking()
                .post(Thing.class, "key-1", Map.of("dose", 0), "/things")
                .answer();

        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, it -> {
            assertThat(it.refusal().code()).isEqualTo("invalid");
            assertThat(it.refusal().at("/dose")).contains("Say how much you did.");
            assertThat(it.refusal().at("/note")).isEmpty();
        });
        assertThat(fake.heard()).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("key-1");
            assertThat(it.body()).isEqualTo("{\"dose\":0}");
        });
    }

    @Test
    void what_is_not_ones_own_is_not_there() {
        fake.says("GET", "/things/1", 404, "{\"code\":\"not-found\"}");

        assertThatThrownBy(
                        () -> tracking().get(Thing.class, "/things/1").answer().required())
                .isInstanceOf(NotHere.class);
    }

    @Test
    void a_service_in_trouble_is_away() {
        fake.says("GET", "/things/1", 503, "{}");

        assertThat(tracking().get(Thing.class, "/things/1").answer().ifHere()).isEmpty();
        assertThatThrownBy(
                        () -> tracking().get(Thing.class, "/things/1").answer().required())
                .isInstanceOf(ServiceAway.class);
    }

    @Test
    void an_answer_that_cannot_be_read_is_none() {
        fake.says("GET", "/things/1", 200, "<html>");

        assertThat(tracking().get(Thing.class, "/things/1").answer()).isInstanceOf(Answer.Away.class);
    }

    @Test
    void who_never_answers_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var deaf = services("http://localhost:" + silent.getLocalPort(), Duration.ofMillis(200));

            assertThat(deaf.tracking().get(Thing.class, "/things/1").answer()).isInstanceOf(Answer.Away.class);
        }
    }

    @Test
    void that_a_clinic_rests_is_no_page_that_is_missing() {
        fake.says("GET", "/things/1", 403, "{\"code\":\"clinic-suspended\"}");

        assertThatThrownBy(
                        () -> tracking().get(Thing.class, "/things/1").answer().required())
                .isInstanceOf(ClinicRests.class);
    }

    @Test
    void who_is_not_there_at_all_is_away() {
        fake.close();

        assertThat(tracking().get(Thing.class, "/things/1").answer()).isInstanceOf(Answer.Away.class);
    }

    private Service tracking() {
        return services(fake.url(), Duration.ofSeconds(10)).tracking();
    }

    private static Services services(String url, Duration patience) {
        var address = URI.create(url);
        return new Services(
                new ServiceSettings(address, address, address, address, patience, patience),
                () -> "of-mara",
                ObservationRegistry.NOOP);
    }
}
