package org.throughline.standalone.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.standalone.front.Mailbox.Mail;
import org.throughline.standalone.front.Mailbox.Received;

class MailboxPageTest {

    private final Map<Received, Mail> mails = new LinkedHashMap<>();

    @Test
    void a_link_in_a_mail_can_be_followed_and_nothing_else_of_it_is_markup() {
        receive(0, "anna@example.org", "Open: http://localhost:8090/link/abc?a=1&b=2\r\n<script>");

        assertThat(page(null, null))
                .contains("<a href=\"http://localhost:8090/link/abc?a=1&amp;b=2\">")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void the_newest_come_first_and_a_link_leads_to_the_earlier_ones() {
        IntStream.range(0, 25).forEach(it -> receive(it, "anna@example.org", "number %d.".formatted(it)));

        assertThat(page(null, null))
                .containsSubsequence("number 24.", "number 5.", "/mailbox?before=5")
                .doesNotContain("number 4.");
        assertThat(page(null, 5)).containsSubsequence("number 4.", "number 0.").doesNotContain("number 5.", "Earlier");
    }

    @Test
    void one_persons_mail_can_be_read_alone() {
        IntStream.range(0, 50)
                .forEach(it ->
                        receive(it, it % 2 == 0 ? "a+b@example.org" : "ben@example.org", "number %d.".formatted(it)));

        assertThat(page("a+b@example.org", null))
                .contains("number 48.", "<option selected>a+b@example.org</option>", "<option>ben@example.org</option>")
                .contains("/mailbox?before=10&amp;to=a%2Bb%40example.org")
                .doesNotContain("number 49.");
    }

    private void receive(int index, String to, String text) {
        mails.put(
                new Received(index, Instant.EPOCH, to),
                new Mail(index, Instant.EPOCH, to, "Hello", "<1@example.org>", text, "", Map.of()));
    }

    private String page(@Nullable String to, @Nullable Integer before) {
        return MailboxPage.of(List.copyOf(mails.keySet()), it -> Objects.requireNonNull(mails.get(it)), to, before);
    }
}
