package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Ids that anybody can derive again. */
class DerivedIdsTest {

    private static final Instant SPRING = Instant.parse("2026-03-29T01:00:00Z");

    @Property
    void the_same_slot_has_the_same_id_wherever_it_is_made(
            @ForAll("names") String assignment, @ForAll @IntRange(min = 1, max = 9999) int index) {
        var one = OccurrenceId.of(new AssignmentId(assignment), new SlotKey("2026-W13#" + index));
        var two = OccurrenceId.of(new AssignmentId(assignment), new SlotKey("2026-W13#" + index));

        assertThat(one).isEqualTo(two);
        assertThat(UUID.fromString(one.value()).version()).isEqualTo(5);
    }

    @Property
    void another_slot_or_another_assignment_has_another_id(
            @ForAll("names") String a, @ForAll("names") String b, @ForAll @IntRange(min = 1, max = 9998) int index) {
        var id = OccurrenceId.of(new AssignmentId(a), new SlotKey("2026-W13#" + index));

        assertThat(OccurrenceId.of(new AssignmentId(a), new SlotKey("2026-W13#" + (index + 1))))
                .isNotEqualTo(id);
        assertThat(OccurrenceId.of(new AssignmentId(b), new SlotKey("2026-W13#" + index))
                        .equals(id))
                .isEqualTo(a.equals(b));
    }

    @Example
    void the_id_of_a_slot_never_changes_between_versions() {
        assertThat(OccurrenceId.of(
                        new AssignmentId("8d2f6a0e-51c4-5b7e-9c3a-2f4d8e6b1a70"), new SlotKey("2026-03-29#1")))
                .hasToString("71aea1cf-ed4a-5c7d-9c1b-6f4e26be0e8d");
    }

    @Property
    void an_event_id_is_a_version_7_uuid_of_its_time(
            @ForAll("names") String subject,
            @ForAll @LongRange(min = 1, max = 100000) long sequence,
            @ForAll @LongRange(min = 0, max = 4102444800000L) long millis) {
        var id = UUID.fromString(EventId.of("/clinics/linden/x", subject, sequence, Instant.ofEpochMilli(millis)));

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(millis);
    }

    @Property
    void an_event_can_be_named_again_and_its_neighbours_have_other_names(
            @ForAll("names") String subject, @ForAll @LongRange(min = 1, max = 100000) long sequence) {
        var id = EventId.of("/clinics/linden/x", subject, sequence, SPRING);

        assertThat(EventId.of("/clinics/linden/x", subject, sequence, SPRING)).isEqualTo(id);
        assertThat(EventId.of("/clinics/linden/x", subject, sequence + 1, SPRING))
                .isNotEqualTo(id);
        assertThat(EventId.of("/clinics/harbour/x", subject, sequence, SPRING)).isNotEqualTo(id);
    }

    @Property
    void an_id_is_safe_in_a_path(@ForAll String text) {
        if (text.matches("[A-Za-z0-9_-]{1,64}")) {
            assertThat(new ClientId(text).value()).isEqualTo(text);
        } else {
            assertThatThrownBy(() -> new ClientId(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(64);
    }
}
