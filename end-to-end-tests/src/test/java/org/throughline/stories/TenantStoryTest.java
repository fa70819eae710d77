package org.throughline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A clinic comes, rests for a day, comes back, takes its own along and leaves. */
class TenantStoryTest {

    private static final int ASSIGNMENT = 1;
    private static final int TRACKING = 2;
    private static final List<String> DATABASES = List.of("assignment", "tracking", "reminder", "analytics");

    private final RunningPlatform platform = RunningPlatform.get();
    private final OperatorLine operator = new OperatorLine(platform);
    private final Person admin = platform.as("sim-birch-a-1");
    private final Person therapist = platform.as("sim-birch-t-1");
    private final Person client = platform.as("sim-birch-c-1");

    @TempDir
    private Path folder;

    @Test
    void a_clinic_comes_rests_comes_back_takes_its_own_along_and_leaves() throws Exception {
        assertThat(operator.say("tenant", "create", "birch").exit()).isZero();
        assertThat(operator.say("tenant", "create", "linden").said()).contains("There is a clinic linden already");
        var postbox = givenHomework();

        assertThat(operator.say("tenant", "suspend", "birch").said()).contains("--yes");
        assertThat(operator.say("tenant", "suspend", "birch", "--yes").exit()).isZero();
        for (var person : List.of(client, therapist, admin)) {
            var refused = person.get(TRACKING, "/clients/sim-birch-c-1/homework");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().path("code").asString()).isEqualTo("clinic-suspended");
        }
        postbox.afterSix();
        assertThat(mails()).isEmpty();

        assertThat(operator.say("tenant", "resume", "birch").exit()).isZero();
        postbox.afterSix();
        var mails = mails();
        assertThat(mails).isNotEmpty();
        assertThat(client.get(TRACKING, "/clients/sim-birch-c-1/homework").status())
                .isEqualTo(200);

        exported();

        assertThat(operator.say("tenant", "erase", "birch", "--yes").said()).contains("tenant suspend birch");
        assertThat(operator.say("tenant", "suspend", "birch", "--yes").exit()).isZero();
        var erased = operator.say("tenant", "erase", "birch", "--yes");
        assertThat(erased.exit()).as(erased.said()).isZero();
        assertThat(erased.told().path("deleted").asInt()).isPositive();
        assertThat(operator.say("tenant", "show", "birch").told())
                .hasSize(4)
                .allMatch(it -> it.path("standing").asString().equals("ERASED")
                        && it.path("documents").isEmpty());
        assertThat(documentsThatName("sim-birch")).isEmpty();

        var rebuilt = operator.say("analytics", "rebuild", "--compare").told();
        assertThat(rebuilt.path("differences").asInt()).isZero();
        postbox.afterSix();
        assertThat(mails()).isEqualTo(mails);
        assertThat(documentsThatName("sim-birch")).isEmpty();
        assertThat(operator.say("tenant", "create", "birch").exit()).isEqualTo(1);
    }

    private Postbox givenHomework() {
        assertThat(admin.post(
                                ASSIGNMENT,
                                "/clients",
                                Map.of(
                                        "clientId",
                                        client.name(),
                                        "displayName",
                                        "Birgit",
                                        "zone",
                                        "Europe/Berlin",
                                        "therapistId",
                                        therapist.name()))
                        .status())
                .isEqualTo(201);
        platform.advance(Duration.ofSeconds(1));
        // The evening before the first.
        var postbox = new Postbox(platform, client).in("en").afterSix();
        var tomorrow =
                LocalDate.ofInstant(platform.now(), ZoneId.of("Europe/Berlin")).plusDays(1);
        var assigned = therapist.post(
                ASSIGNMENT,
                "/assignments",
                Map.of(
                        "clientId",
                        client.name(),
                        "templateId",
                        "relaxation-slow-breathing",
                        "goal",
                        "Sleep under birches",
                        "schedule",
                        Map.of(
                                "kind",
                                "RECURRING",
                                "rrule",
                                "FREQ=DAILY;COUNT=4",
                                "startsOn",
                                tomorrow.toString(),
                                "wallTime",
                                "18:00")));
        assertThat(assigned.status()).as(assigned.body().toString()).isEqualTo(201);
        return postbox;
    }

    private void exported() throws IOException {
        var to = folder.resolve("birch");
        var export = operator.say("tenant", "export", "birch", "--to", to.toString());
        assertThat(export.exit()).as(export.said()).isZero();
        var clinic = JsonMapper.shared().readTree(Files.readString(to.resolve("clinic.json")));
        assertThat(clinic.path("clients").asInt()).isEqualTo(1);
        assertThat(Files.readString(to.resolve("clients/sim-birch-c-1.json")))
                .contains("Birgit", "Sleep under birches", "sim-birch-c-1@example.org", "CLINIC_SUSPENDED");
        assertThat(Files.readString(to.resolve("audit/assignment.json")))
                .contains("PUT /api/v1/ops/clinics/{clinicId}");

        var byOps = operator.say(
                "tenant",
                "export",
                "birch",
                "--to",
                folder.resolve("ops").toString(),
                "--token",
                platform.token("o-kai"));
        assertThat(byOps.exit()).isEqualTo(1);
        assertThat(folder.resolve("ops")).doesNotExist();
    }

    private List<JsonNode> mails() {
        return platform.mails(0)
                .get("items")
                .valueStream()
                .filter(it -> it.get("to").asString().startsWith(client.name()))
                .toList();
    }

    private List<String> documentsThatName(String person) {
        var found = new ArrayList<String>();
        try (var mongo = MongoClients.create(platform.mongoUri())) {
            for (var name : DATABASES) {
                var database = mongo.getDatabase(name);
                for (var collection : database.listCollectionNames()) {
                    database.getCollection(collection).find().forEach(it -> {
                        if (it.toJson().contains(person)) {
                            found.add(name + "." + collection + " " + it.toJson());
                        }
                    });
                }
            }
        }
        return found;
    }
}
