package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrontTest {

    private final List<String> completed = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_call_completes_its_piece_and_a_second_one_is_refused() throws IOException {
        var piece = Piece.several("f", 1).getFirst();
        var port = freePort();
        try (var _ = Front.open(port, this::once)) {
            var call = Front.completion("http://localhost:" + port, piece);

            assertThat(call.send()).isZero();
            assertThatThrownBy(call::send).hasMessageContaining("409");
        }
        assertThat(completed).containsExactly(piece.client().client() + " " + piece.occurrence());
    }

    private boolean once(String client, String occurrence) {
        var name = client + " " + occurrence;
        return !completed.contains(name) && completed.add(name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
