package org.throughline.reminder.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.events.Channel;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.Revision;

class ReminderPolicyTest {

    private static final ClientRef ANNA = new ClientRef(new ClinicId("linden"), new ClientId("c-anna"));

    @Test
    void a_clinic_that_says_nothing_changes_nothing() {
        assertThat(ReminderPolicy.unspoken(ANNA.clinic()).usual(ANNA)).isEqualTo(Preferences.unspoken(ANNA));
    }

    @Test
    void what_a_clinic_says_is_usual_for_whoever_said_nothing() {
        var usual = policy(Intensity.OFF, 2).usual(ANNA);

        assertThat(usual.intensity()).isEqualTo(Intensity.OFF);
        assertThat(usual.quietFrom()).isEqualTo(LocalTime.of(20, 0));
        assertThat(usual.quietUntil()).isEqualTo(LocalTime.of(8, 0));
        assertThat(usual.language()).isEqualTo(Language.DE);
        assertThat(usual.maxPerDay()).isEqualTo(2);
    }

    @Test
    void what_a_client_said_stays_but_for_the_cap() {
        assertThat(policy(Intensity.OFF, 2).capped(said(3))).isEqualTo(said(2));
        assertThat(policy(Intensity.OFF, 2).capped(said(1))).isEqualTo(said(1));
    }

    private static ReminderPolicy policy(Intensity intensity, int maxPerDay) {
        return new ReminderPolicy(
                ANNA.clinic(), LocalTime.of(20, 0), null, intensity, Language.DE, maxPerDay, Revision.NEW);
    }

    private static Preferences said(int maxPerDay) {
        return new Preferences(
                ANNA,
                "anna@example.org",
                Language.EN,
                Set.of(Channel.EMAIL),
                LocalTime.of(22, 0),
                LocalTime.of(7, 0),
                null,
                Privacy.NAMED,
                Intensity.NORMAL,
                maxPerDay,
                new Revision(4, 0));
    }
}
