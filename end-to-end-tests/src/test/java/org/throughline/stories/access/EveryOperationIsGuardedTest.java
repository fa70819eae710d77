package org.throughline.stories.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.throughline.stories.Postbox;
import org.throughline.stories.RunningPlatform;
import tools.jackson.databind.json.JsonMapper;

/** Nobody gets past any operation that any service describes, and nobody who tried has changed a thing. */
class EveryOperationIsGuardedTest {

    private static final List<Integer> REFUSED = List.of(403, 404);

    /** Refused for the form of the request, before anybody was asked who they are to the client. */
    private static final List<Integer> REFUSED_UNREAD = List.of(400, 403, 404, 412, 415, 422, 428);

    private static Callers callers;
    private static List<String> services;
    private static Victim victim;
    private static List<Operation> operations;
    private static List<Operation> openedByLink;
    private static String link;
    private static List<String> before;

    @BeforeAll
    static void enrol_a_victim_and_read_what_the_services_offer() {
        var platform = RunningPlatform.get();
        callers = new Callers(platform::token);
        services = Stream.of(1, 2, 3, 4).map(platform::url).toList();
        victim = Victim.enrolled(services, callers, today(platform).plusDays(1));
        var all = services.stream()
                .flatMap(it -> new ApiDocument(
                                it, JsonMapper.shared().readTree(callers.get("o-kai", it + "/v3/api-docs")), victim)
                        .operations().stream())
                .toList();
        operations = all.stream().filter(it -> !it.needsNoLogin()).toList();
        openedByLink = all.stream().filter(Operation::isOpenedByLink).toList();
        link = linkOf("sim-linden-c-4712", platform);
        before = victim.state(services, callers);
        assertThat(before).allMatch(it -> it.startsWith("{"));
        assertThat(operations).hasSizeGreaterThan(30);
        assertThat(openedByLink).hasSize(5);
    }

    /** Somebody else of linden was reminded; from the mail that arrived. */
    private static String linkOf(String client, RunningPlatform platform) {
        var assignments = services.getFirst() + "/api/v1";
        callers.post("a-linus", assignments + "/clients", """
                {"clientId": "%s", "displayName": "%s", "zone": "Europe/Berlin", "therapistId": "%s"}""".formatted(client, Victim.PLANTED, victim.therapist()));
        platform.advance(Duration.ofSeconds(1));
        var postbox = new Postbox(platform, platform.as(client)).in("en");
        callers.post(victim.therapist(), assignments + "/assignments", """
                {"clientId": "%s", "templateId": "relaxation-slow-breathing", "goal": "%s",
                 "schedule": {"kind": "RECURRING", "rrule": "FREQ=DAILY;COUNT=3", "startsOn": "%s",
                 "wallTime": "18:00"}}""".formatted(
                        client, Victim.PLANTED, today(platform)));
        return Postbox.token(postbox.afterSix().link());
    }

    private static LocalDate today(RunningPlatform platform) {
        return LocalDate.ofInstant(platform.now(), ZoneId.of("Europe/Berlin"));
    }

    @AfterAll
    static void nothing_has_changed() {
        assertThat(victim.state(services, callers)).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> without_a_token() {
        return each(operation -> {
            assertThat(callers.callUnknown(operation, victim).statusCode()).isEqualTo(401);
            assertThat(callers.callWith("no.real.token", operation, victim).statusCode())
                    .isEqualTo(401);
        });
    }

    @TestFactory
    Stream<DynamicTest> with_the_link_of_a_message() {
        return each(operation -> assertThat(
                        callers.callWith(link, operation, victim).statusCode())
                .isEqualTo(401));
    }

    /** People with the best of tokens are nobody here, and so is a link that was touched. */
    @TestFactory
    Stream<DynamicTest> what_a_link_opens_opens_to_nothing_else() {
        return openedByLink.stream()
                .map(operation -> dynamicTest(operation.toString(), () -> {
                    var nobody = callers.callUnknown(operation, victim);
                    assertThat(nobody.statusCode()).isEqualTo(404);
                    for (var person :
                            List.of(victim.client(), "sim-linden-c-4712", victim.therapist(), "a-linus", "o-kai")) {
                        assertThat(callers.call(person, operation, victim).body())
                                .isEqualTo(nobody.body());
                    }
                    for (var touched : List.of(
                            "x" + link,
                            link + "x",
                            link.substring(1),
                            "e30." + link.substring(link.indexOf('.') + 1))) {
                        var refused = callers.callWith(touched, operation, victim);
                        assertThat(refused.statusCode()).isEqualTo(404);
                        assertThat(refused.body()).isEqualTo(nobody.body());
                    }
                    tellsNothing(callers.callWith(link, operation, victim));
                }));
    }

    /** A client, a therapist: strangers to everything. A supervisor, an admin: masters of their own clinic only. */
    @TestFactory
    Stream<DynamicTest> invariant_7_nothing_is_reached_from_another_clinic() {
        return each(operation -> {
            for (var stranger : List.of("c-tom", "t-ruth")) {
                var response = callers.call(stranger, operation, victim);
                tellsNothing(response);
                if (operation.isAbout("clients", "assignments", "therapists", "clinics")
                        || operation.namesTheClientInItsBody()) {
                    refuses(operation, response);
                }
            }
            if (operation.namesTheClinicInItsBody()) {
                for (var stranger : List.of("c-tom", "t-ruth", "s-harry", "a-hanna")) {
                    assertThat(callers.call(stranger, operation, victim).statusCode())
                            .isEqualTo(404);
                }
            }
            tellsNothing(callers.call("s-harry", operation, victim));
            tellsNothing(callers.call("a-hanna", operation, victim));
        });
    }

    @TestFactory
    Stream<DynamicTest> from_outside_the_care_team() {
        return each(operation -> {
            for (var colleague : List.of("t-jonas", "c-ben", "o-kai")) {
                var response = callers.call(colleague, operation, victim);
                if (operation.isAbout("clients", "assignments", "therapists") || operation.namesTheClientInItsBody()) {
                    refuses(operation, response);
                    tellsNothing(response);
                }
            }
        });
    }

    private static void refuses(Operation operation, HttpResponse<String> response) {
        assertThat(response.statusCode())
                .as("%s told %s", operation, response.body())
                .isIn(operation.onlyReads() ? REFUSED : REFUSED_UNREAD);
    }

    private static void tellsNothing(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isLessThan(500);
        assertThat(response.body()).doesNotContain(Victim.PLANTED);
        assertThat(response.headers().map().toString()).doesNotContain(Victim.PLANTED);
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Operation> guarded) {
        return operations.stream().map(it -> dynamicTest(it.toString(), () -> guarded.accept(it)));
    }
}
