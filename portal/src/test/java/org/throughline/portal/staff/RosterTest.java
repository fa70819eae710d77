package org.throughline.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.portal.staff.Roster.Group;
import org.throughline.portal.staff.Roster.Team;
import org.throughline.portal.staff.Roster.Therapist;

class RosterTest {

    private static final Therapist MARA = new Therapist("t-mara", "Mara Lind", 3);
    private static final Therapist JONAS = new Therapist("t-jonas", null, 1);
    private static final Therapist NOOR = new Therapist("t-noor", "Noor", 2);
    private static final Team RIVER = new Team("1", "River", List.of("t-mara"), List.of("s-lena"));
    private static final Team BROOK = new Team("2", "Brook", List.of("t-jonas"), List.of("s-else"));
    private static final Roster ROSTER = new Roster(List.of(JONAS, MARA, NOOR), List.of(BROOK, RIVER));

    @Test
    void ones_own_teams_come_first_and_who_is_in_none_last() {
        assertThat(ROSTER.groups("s-lena"))
                .containsExactly(
                        new Group(RIVER, List.of(MARA)),
                        new Group(BROOK, List.of(JONAS)),
                        new Group(null, List.of(NOOR)));
    }

    @Test
    void who_supervises_a_team_sees_that_one_and_who_supervises_none_sees_all() {
        assertThat(ROSTER.supervisedBy("s-lena")).isEqualTo(new Roster(List.of(MARA), List.of(RIVER)));
        assertThat(ROSTER.supervisedBy("s-new")).isEqualTo(ROSTER);
    }

    @Test
    void an_id_stands_in_for_a_name_that_nobody_gave() {
        assertThat(ROSTER.nameOf("t-mara")).isEqualTo("Mara Lind");
        assertThat(ROSTER.nameOf("t-jonas")).isEqualTo("t-jonas");
        assertThat(ROSTER.nameOf("t-unheard-of")).isEqualTo("t-unheard-of");
    }
}
