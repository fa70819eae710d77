package org.throughline.benchmarks.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PieceTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    @Test
    void every_client_has_a_few_and_neighbours_belong_to_different_ones() {
        var pieces = Piece.several("s", 23);

        var byClient = pieces.stream().collect(Collectors.groupingBy(Piece::client, Collectors.counting()));
        assertThat(byClient).hasSize(5);
        assertThat(byClient.values()).allMatch(it -> it <= Piece.PER_CLIENT);
        assertThat(pieces).extracting(Piece::occurrence).doesNotHaveDuplicates();
        assertThat(pieces.get(0).client()).isNotEqualTo(pieces.get(1).client());
    }

    @Test
    void two_series_have_nothing_in_common() {
        assertThat(Piece.several("s", 10)).doesNotContainAnyElementsOf(Piece.several("t", 10));
    }

    @Test
    void it_is_open_when_it_is_given_out() {
        assertThat(Piece.several("s", 1).getFirst().assigned(NOON).windows().onTimeAt(NOON))
                .isTrue();
    }
}
