package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.standalone.ComposeFile.ROOT;
import static org.throughline.standalone.ComposeFile.list;
import static org.throughline.standalone.ComposeFile.map;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each service comes to MongoDB as itself, into its own database. */
class ComposeMongoTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_logs_in_as_the_user_of_its_own_database(Service service) {
        var container = ComposeFile.service(service.configuration());
        var uri = map(container, "environment").get("SPRING_MONGODB_URI").toString();

        var said = new ConnectionString(uri.replace("$${mongodb.password}", "secret"));

        assertThat(said.getCredential()).isNotNull().satisfies(it -> {
            assertThat(it.getUserName()).isEqualTo(service.shortName());
            assertThat(it.getSource()).isEqualTo(service.shortName());
            assertThat(it.getPassword()).isEqualTo("secret".toCharArray());
        });
        assertThat(said.getDatabase()).isEqualTo(service.shortName());
        assertThat(list(container.get("secrets")))
                .map(it -> map(it))
                .contains(Map.of("source", "mongodb-" + service.shortName(), "target", "mongodb.password"));
        assertThat(map(map(container, "depends_on"), "mongodb-users"))
                .containsEntry("condition", "service_completed_successfully");
    }

    @Test
    void each_of_them_is_made_and_may_do_nothing_elsewhere() throws IOException {
        var users = Files.readString(ROOT.resolve("ops/mongodb/users.js"));
        var names = Arrays.stream(Service.values()).map(Service::shortName).toList();

        assertThat(users)
                .contains("["
                        + String.join(
                                ", ", names.stream().map(it -> "'" + it + "'").toList()) + "]")
                .contains("roles: [{role: 'readWrite', db: service}]")
                .containsOnlyOnce("role:");
        assertThat(list(ComposeFile.service("mongodb-users").get("secrets")).toString())
                .contains("mongodb-root")
                .contains(names.stream().map(it -> "mongodb-" + it).toList());
    }

    @Test
    void the_database_checks_who_comes_and_its_members_know_each_other_by_a_key() throws IOException {
        var start = Files.readString(ROOT.resolve("ops/mongodb/start"));

        assertThat(start).contains("--keyFile /tmp/mongodb-key", "-m 400 /run/secrets/mongodb-key");
        assertThat(map(ComposeFile.service("mongodb"), "environment"))
                .containsEntry("MONGO_INITDB_ROOT_USERNAME", "root")
                .containsEntry("MONGO_INITDB_ROOT_PASSWORD_FILE", "/run/secrets/mongodb-root");
    }

    @Test
    void a_stand_in_that_does_not_check_says_so() throws IOException {
        assertThat(Files.readString(ROOT.resolve("ops/stand-ins/build"))).contains("NOT CHECKED");
        assertThat(Files.readString(ROOT.resolve("ops/stand-ins/mongo/docker-entrypoint.sh")))
                .contains("neither users nor passwords nor the key file are checked");
    }
}
