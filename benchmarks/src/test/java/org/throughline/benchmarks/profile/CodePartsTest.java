package org.throughline.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePartsTest {

    @Test
    void what_the_jdk_does_is_done_for_the_innermost_who_asked() {
        assertThat(CodeParts.innermost(List.of(
                        "java.util.HashMap",
                        "sun.nio.ch.SocketDispatcher",
                        "com.mongodb.internal.connection.SocketStream",
                        "org.throughline.tracking.mongo.MongoRecords",
                        "org.apache.catalina.core.StandardWrapperValve")))
                .isEqualTo("documents: driver");
    }

    @Test
    void our_own_parts_are_told_apart() {
        assertThat(CodeParts.innermost(List.of("org.throughline.tracking.homework.Matching")))
                .isEqualTo("domain");
        assertThat(CodeParts.innermost(List.of("org.throughline.delivery.Relay")))
                .isEqualTo("outbox and inbox");
        assertThat(CodeParts.innermost(List.of("org.throughline.access.RememberedTokens")))
                .isEqualTo("token check");
        assertThat(CodeParts.innermost(List.of("org.throughline.access.TokenGate")))
                .isEqualTo("tenant, care team and audit");
    }

    @Test
    void what_belongs_nowhere_and_what_cannot_be_read_are_said_to_be_so() {
        assertThat(CodeParts.innermost(List.of("java.lang.Thread", "java.lang.VirtualThread")))
                .isEqualTo("other");
        assertThat(CodeParts.innermost(List.of())).isEqualTo("stack not readable");
    }
}
