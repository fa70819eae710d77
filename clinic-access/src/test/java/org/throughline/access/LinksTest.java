package org.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.access.AtThePractice.LINK_KEY;
import static org.throughline.access.Sealing.ANNAS;
import static org.throughline.access.Sealing.OTHER_KEY;

import com.nimbusds.jose.JWEObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void what_was_sealed_is_what_opens() {
        var links = Sealing.links("spring", LINK_KEY);

        assertThat(links.open(links.seal(ANNAS).orElseThrow())).hasValueSatisfying(it -> {
            assertThat(it.client()).isEqualTo(ANNAS.client());
            assertThat(it.occurrence()).isEqualTo(ANNAS.occurrence());
            assertThat(it.until().getEpochSecond()).isEqualTo(ANNAS.until().getEpochSecond());
        });
    }

    @Test
    void whoever_sees_a_link_reads_nothing_but_its_end() throws Exception {
        var link = Sealing.links("spring", LINK_KEY).seal(ANNAS).orElseThrow();

        var legible = Stream.of(link.split("\\."))
                .map(it -> new String(Base64.getUrlDecoder().decode(it), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining());

        assertThat(legible).doesNotContain("linden", "c-anna", "o-1", "fill-in");
        assertThat(JWEObject.parse(link).getHeader().getCustomParam("exp"))
                .isEqualTo(ANNAS.until().getEpochSecond());
        assertThat(link).hasSizeLessThan(400).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void two_links_to_the_same_slot_have_nothing_in_common_but_their_end() {
        var links = Sealing.links("spring", LINK_KEY);

        assertThat(links.seal(ANNAS)).isNotEqualTo(links.seal(ANNAS));
    }

    @Test
    void an_old_key_opens_what_it_sealed_and_the_new_one_seals() {
        var before = Sealing.links("spring", LINK_KEY).seal(ANNAS).orElseThrow();
        var rotating = new Links(
                new LinkSettings(Map.of("spring", LINK_KEY, "winter", OTHER_KEY), "winter", 2), Clock.systemUTC());

        assertThat(rotating.open(before)).isPresent();
        assertThat(Sealing.links("winter", OTHER_KEY).open(rotating.seal(ANNAS).orElseThrow()))
                .isPresent();
    }

    @Test
    void without_a_key_there_are_no_links() {
        var none = new Links(new LinkSettings(Map.of(), null, 2), Clock.systemUTC());

        assertThat(none.seal(ANNAS)).isEmpty();
        assertThat(none.open(Sealing.links("spring", LINK_KEY).seal(ANNAS).orElseThrow()))
                .isEmpty();
    }

    @Test
    void a_key_that_is_none_is_noticed_at_the_start() {
        assertThatThrownBy(() -> Sealing.links("spring", "c2hvcnQ=")).hasMessageContaining("links.keys.spring");
        assertThatThrownBy(() -> Sealing.links("spring", "no Base64")).hasMessageContaining("links.keys.spring");
        assertThatThrownBy(() -> new LinkSettings(Map.of("a", LINK_KEY, "b", OTHER_KEY), null, 2))
                .hasMessageContaining("seal-with");
        assertThatThrownBy(() -> new LinkSettings(Map.of("a", LINK_KEY), "b", 2))
                .hasMessageContaining("seal-with");
    }
}
