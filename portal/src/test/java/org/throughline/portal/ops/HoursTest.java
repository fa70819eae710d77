package org.throughline.portal.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.throughline.portal.ops.Hours.Piece;

class HoursTest {

    private static final Instant NINE = Instant.parse("2026-03-27T09:00:00Z");

    @Test
    void pieces_stand_on_each_other_and_the_highest_bar_fills_the_picture() {
        var hours = new TreeMap<Instant, Figures>();
        hours.put(NINE.minusSeconds(3600), outcomes(2, 0, 0));
        hours.put(NINE, outcomes(5, 2, 1));

        var drawn = Hours.homework(hours);

        assertThat(drawn.most()).isEqualTo(8);
        assertThat(drawn.bars().getLast().pieces())
                .extracting(Piece::kind)
                .containsExactly("done", "skipped", "missed");
        assertThat(drawn.bars().getLast().pieces()).extracting(Piece::number).containsExactly(5L, 2L, 1L);
        assertThat(drawn.bars().getLast().pieces().getLast().y()).isEqualTo(Hours.TOP);
        assertThat(drawn.bars().getFirst().pieces().getFirst().height()).isEqualTo((Hours.BOTTOM - Hours.TOP) / 4.0);
    }

    @Test
    void an_empty_day_is_a_picture_too() {
        var hours = new TreeMap<Instant, Figures>();
        hours.put(NINE, Figures.NONE);

        assertThat(Hours.deliveries(hours).bars().getFirst().pieces())
                .allSatisfy(it -> assertThat(it.height()).isZero());
    }

    private static Figures outcomes(int completed, int skipped, int missed) {
        return Exposition.read("""
                throughline_occurrences_total{outcome="completed"} %d
                throughline_occurrences_total{outcome="skipped"} %d
                throughline_occurrences_total{outcome="missed"} %d
                """.formatted(completed, skipped, missed));
    }
}
