package org.throughline.portal.therapist.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.throughline.portal.therapist.caseload.Caseload.Row;
import org.throughline.portal.therapist.caseload.Clients.Client;
import org.throughline.portal.therapist.caseload.Figures.Rate;

class CaseloadTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void those_who_need_a_look_keep_their_order_and_all_others_stand_by_name() {
        var caseload = Caseload.of(
                figures(row("c-1", "RISK_FLAGGED"), row("c-2", "OPEN_QUESTION"), row("c-3"), row("c-4")),
                clients(client("c-1", "Zoe"), client("c-2", "Ada"), client("c-3", "Max"), client("c-4", "Ben")));

        assertThat(caseload.look()).extracting(Row::name).containsExactly("Zoe", "Ada");
        assertThat(caseload.fine()).extracting(Row::name).containsExactly("Ben", "Max");
    }

    @Test
    void somebody_without_figures_is_not_lost() {
        var caseload = Caseload.of(figures(row("c-1")), clients(client("c-1", "Ada"), client("c-9", "New")));

        assertThat(caseload.fine()).extracting(Row::name).containsExactly("Ada", "New");
    }

    @Test
    void without_analytics_everybody_is_still_there() {
        var caseload = Caseload.of(Optional.empty(), clients(client("c-1", "Ada")));

        assertThat(caseload.figuresAway()).isTrue();
        assertThat(caseload.fine()).extracting(Row::name).containsExactly("Ada");
    }

    @Test
    void without_names_the_figures_are_still_there() {
        var caseload = Caseload.of(figures(row("c-1", "WORSENED")), Optional.empty());

        assertThat(caseload.namesAway()).isTrue();
        assertThat(caseload.look()).extracting(Row::name).containsExactly("c-1");
        assertThat(caseload.empty()).isFalse();
    }

    @Test
    void a_session_is_told_in_the_clients_time() {
        var inSummer = new Figures.Row("c-1", List.of(), none(), none(), Instant.parse("2026-03-30T08:00:00Z"));

        var caseload = Caseload.of(Optional.of(new Figures(List.of(inSummer))), clients(client("c-1", "Ada")));

        assertThat(caseload.fine().getFirst().session()).isEqualTo(LocalDateTime.parse("2026-03-30T10:00"));
    }

    private static Optional<Figures> figures(Figures.Row... rows) {
        return Optional.of(new Figures(List.of(rows)));
    }

    private static Optional<Clients> clients(Client... clients) {
        return Optional.of(new Clients(List.of(clients)));
    }

    private static Figures.Row row(String id, String... why) {
        return new Figures.Row(id, List.of(why), none(), none(), null);
    }

    private static Rate none() {
        return new Rate(0, 0, null);
    }

    private static Client client(String id, String name) {
        return new Client(id, name, BERLIN);
    }
}
