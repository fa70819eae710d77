package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.access.Role.CLIENT;
import static org.throughline.access.Role.CLINIC_ADMIN;
import static org.throughline.access.Role.INTEGRATION;
import static org.throughline.access.Role.OPS;
import static org.throughline.access.Role.SUPERVISOR;
import static org.throughline.access.Role.THERAPIST;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.events.ClientId;
import org.throughline.events.ClientRef;
import org.throughline.events.ClinicId;
import org.throughline.events.TherapistId;
import org.throughline.events.TryAgainLater;
import org.throughline.http.Problem;

class GateTest {

    private static final ClientId ANNA = new ClientId("c-anna");
    private static final TherapistId MARA = new TherapistId("t-mara");

    private final OperationUnderWay operation = new OperationUnderWay();
    private final WrittenAudit audit = new WrittenAudit();
    private final Gate gate = new TokenGate(operation, GateTest::treats, audit);

    @ParameterizedTest(name = "{0}, {1} of {2}: read {3}, act {4}, treat {5}, administer {6}, caseload of t-mara {7}")
    @CsvSource({
        "c-anna,  CLIENT,       linden,  yes, yes, no,  no,  no",
        "c-ben,   CLIENT,       linden,  no,  no,  no,  no,  no",
        "c-anna,  THERAPIST,    linden,  no,  no,  no,  no,  no",
        "t-mara,  THERAPIST,    linden,  yes, no,  yes, yes, yes",
        "t-mara,  CLIENT,       linden,  no,  no,  no,  no,  no",
        "t-jonas, THERAPIST,    linden,  no,  no,  no,  no,  no",
        "t-mara,  THERAPIST,    harbour, no,  no,  no,  no,  yes",
        "s-lena,  SUPERVISOR,   linden,  yes, no,  yes, yes, yes",
        "a-linus, CLINIC_ADMIN, linden,  yes, no,  no,  yes, yes",
        "o-kai,   OPS,          linden,  no,  no,  no,  no,  no",
        "i-1,     INTEGRATION,  linden,  no,  no,  no,  no,  no",
    })
    void each_role_opens_what_it_needs(
            String person,
            Role role,
            String clinic,
            String read,
            String act,
            String treat,
            String administer,
            String caseload) {
        operation.by(person, clinic, role);

        assertThat(opens(() -> gate.read(ANNA))).isEqualTo(read);
        assertThat(opens(() -> gate.actAs(ANNA))).isEqualTo(act);
        assertThat(opens(() -> gate.treat(ANNA))).isEqualTo(treat);
        assertThat(opens(() -> gate.administer(ANNA))).isEqualTo(administer);
        assertThat(opens(() -> gate.caseloadOf(MARA))).isEqualTo(caseload);
    }

    @Test
    void whoever_comes_from_another_clinic_reaches_addresses_of_their_own_clinic_only() {
        operation.by("s-harry", "harbour", SUPERVISOR);

        assertThat(gate.read(ANNA)).isEqualTo(new ClientRef(new ClinicId("harbour"), ANNA));
        assertThat(gate.caseloadOf(MARA)).isEqualTo(new ClinicId("harbour"));
    }

    @Test
    void a_client_whom_the_clinic_does_not_have_is_nobodys() {
        var careful = new TokenGate(operation, new OnlyLinden(), audit);
        operation.breaksGlass("emergency");

        for (var role : new Role[] {SUPERVISOR, CLINIC_ADMIN, THERAPIST}) {
            operation.by("somebody", "harbour", role);
            assertThat(opens(() -> careful.read(ANNA))).isEqualTo("no");
            operation.by("somebody", "linden", role);
            assertThat(opens(() -> careful.read(ANNA))).isEqualTo("yes");
        }
    }

    @Test
    void any_of_several_roles_is_enough_and_none_is_not() {
        operation.by("a-linus", "linden", CLINIC_ADMIN);

        assertThat(gate.anyOf(THERAPIST, CLINIC_ADMIN)).isEqualTo(new ClinicId("linden"));
        assertThatThrownBy(() -> gate.anyOf(THERAPIST, INTEGRATION, OPS)).isInstanceOf(NotForYou.class);
    }

    @ParameterizedTest(name = "{0} of {1} acts on {2}: {3}")
    @CsvSource({
        "OPS,          linden, linden,  linden",
        "OPS,          linden, harbour, harbour",
        "OPS,          linden, ,        all",
        "CLINIC_ADMIN, linden, linden,  linden",
        "CLINIC_ADMIN, linden, ,        linden",
        "CLINIC_ADMIN, linden, harbour, none",
        "SUPERVISOR,   linden, linden,  none",
        "THERAPIST,    linden, ,        none",
        "CLIENT,       linden, ,        none",
        "INTEGRATION,  linden, linden,  none",
    })
    void ops_act_on_every_clinic_and_admins_on_their_own(Role role, String clinic, @Nullable String on, String then) {
        operation.by("somebody", clinic, role);
        var named = on == null ? null : new ClinicId(on);

        if (then.equals("none")) {
            assertThatThrownBy(() -> gate.operate(named)).isInstanceOf(NotForYou.class);
        } else {
            assertThat(gate.operate(named)).isEqualTo(then.equals("all") ? null : new ClinicId(then));
        }

        assertThat(audit.accesses).singleElement().satisfies(it -> {
            assertThat(it.clinic().value()).isEqualTo(on == null || then.equals("none") ? clinic : on);
            assertThat(it.granted()).isEqualTo(!then.equals("none"));
        });
    }

    @Test
    void what_clients_do_themselves_is_not_audited() {
        operation.by("c-anna", "linden", CLIENT);

        gate.read(ANNA);
        gate.actAs(ANNA);
        gate.anyOf(CLIENT, THERAPIST);

        assertThat(audit.accesses).isEmpty();
    }

    @Test
    void every_look_at_another_person_is_audited() {
        operation.by("t-mara", "linden", THERAPIST);

        gate.read(ANNA);
        gate.treat(ANNA);
        gate.caseloadOf(MARA);
        gate.anyOf(THERAPIST);

        assertThat(audit.accesses).hasSize(4).allMatch(Access::granted);
        assertThat(audit.accesses.getFirst())
                .isEqualTo(new Access(
                        operation.caller(),
                        new ClinicId("linden"),
                        Access.Action.READ,
                        "GET /clients/{client}",
                        "c-anna",
                        true,
                        null));
    }

    @Test
    void every_refusal_is_audited_and_stands_even_when_it_cannot_be() {
        operation.by("t-jonas", "linden", THERAPIST);
        assertThatThrownBy(() -> gate.read(ANNA)).isInstanceOf(NotForYou.class);
        assertThat(audit.accesses).singleElement().matches(it -> !it.granted());

        audit.isAway();
        assertThatThrownBy(() -> gate.read(ANNA)).isInstanceOf(NotForYou.class);
    }

    @Test
    void nobody_looks_unseen() {
        operation.by("t-mara", "linden", THERAPIST);
        audit.isAway();

        assertThatThrownBy(() -> gate.read(ANNA)).isInstanceOf(TryAgainLater.class);
    }

    @Test
    void a_therapist_may_break_the_glass_and_is_seen_doing_it() {
        operation.by("t-jonas", "linden", THERAPIST);
        operation.breaksGlass("emergency");

        assertThat(gate.read(ANNA).client()).isEqualTo(ANNA);
        assertThat(gate.treat(ANNA).client()).isEqualTo(ANNA);

        assertThat(audit.accesses).hasSize(2).allMatch(it -> "emergency".equals(it.breakGlass()));
    }

    @ParameterizedTest
    @CsvSource({"c-ben, CLIENT", "i-1, INTEGRATION", "o-kai, OPS"})
    void nobody_else_may_break_it(String person, Role role) {
        operation.by(person, "linden", role);
        operation.breaksGlass("emergency");

        assertThatThrownBy(() -> gate.read(ANNA)).isInstanceOf(NotForYou.class);
        assertThatThrownBy(() -> gate.actAs(ANNA)).isInstanceOf(NotForYou.class);
    }

    @Test
    void a_broken_glass_needs_a_reason() {
        operation.by("t-jonas", "linden", THERAPIST);
        operation.breaksGlass("Because I want to!");

        assertThatThrownBy(() -> gate.read(ANNA)).isInstanceOf(Problem.class).hasMessageNotContaining("want");
    }

    private static boolean treats(TherapistId therapist, ClientRef client) {
        return therapist.equals(MARA) && client.equals(new ClientRef(new ClinicId("linden"), ANNA));
    }

    private static String opens(Runnable door) {
        try {
            door.run();
            return "yes";
        } catch (NotForYou refused) {
            return "no";
        }
    }

    /** Where all clients are of linden. */
    private static final class OnlyLinden implements CareTeam {

        @Override
        public boolean treats(TherapistId therapist, ClientRef client) {
            return GateTest.treats(therapist, client);
        }

        @Override
        public boolean knows(ClientRef client) {
            return client.clinic().equals(new ClinicId("linden"));
        }
    }

    /** A call that is not one over HTTP. */
    private static final class OperationUnderWay extends CurrentOperation {

        private Caller caller = new Caller("nobody", new ClinicId("none"), Set.of());
        private String glass = "";

        void by(String person, String clinic, Role role) {
            caller = new Caller(person, new ClinicId(clinic), Set.of(role));
        }

        void breaksGlass(String reason) {
            glass = reason;
        }

        @Override
        Caller caller() {
            return caller;
        }

        @Override
        String name() {
            return "GET /clients/{client}";
        }

        @Override
        boolean onlyReads() {
            return true;
        }

        @Override
        java.util.Optional<String> breakGlass() {
            return glass.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(checked(glass));
        }
    }
}
