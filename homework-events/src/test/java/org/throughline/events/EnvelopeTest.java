package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    @Test
    void it_names_teller_subject_and_client() {
        var envelope = Headers.missed();

        assertThat(envelope.source()).isEqualTo("/clinics/linden/tracking-service");
        assertThat(envelope.type()).isEqualTo("org.throughline.homework.missed.v1");
        assertThat(envelope.subject()).isEqualTo("71aea1cf-ed4a-5c7d-9c1b-6f4e26be0e8d");
        assertThat(envelope.partitionKey()).isEqualTo("c-anna");
        assertThat(envelope.clinic()).isEqualTo(new ClinicId("linden"));
        assertThat(envelope.stream()).isEqualTo(envelope.source() + "/" + envelope.subject());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "linden", "/clinics/linden", "/hospitals/linden/x", "/clinics/linden/x/y"})
    void a_source_that_names_no_clinic_is_malformed(String source) {
        var good = Headers.missed();
        var envelope = new Envelope(
                good.id(), source, good.type(), good.subject(), good.time(), good.partitionKey(), 1, null, null, "{}");

        assertThatThrownBy(envelope::clinic).isInstanceOf(MalformedEvent.class);
    }
}
