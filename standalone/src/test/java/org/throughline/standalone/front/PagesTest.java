package org.throughline.standalone.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    void a_link_in_a_mail_can_be_followed_and_nothing_else_of_it_is_markup() {
        var page = Pages.mailbox(List.of(new Mailbox.Mail(
                0,
                Instant.EPOCH,
                "anna@example.org",
                "Hello",
                "<1@example.org>",
                "Open: http://localhost:8090/link/abc?a=1&b=2\r\n<script>",
                "",
                Map.of())));

        assertThat(page)
                .contains("<a href=\"http://localhost:8090/link/abc?a=1&amp;b=2\">")
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }
}
