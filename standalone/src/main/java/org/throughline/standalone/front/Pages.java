package org.throughline.standalone.front;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The mailbox, to read. */
public final class Pages {

    private Pages() {}

    public static String mailbox(List<Mailbox.Mail> mails) {
        var newestFirst = mails.reversed().stream().map(Pages::article).collect(Collectors.joining());
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>Mailbox</title><style>
                :root{color-scheme:light dark}
                body{font:16px/1.55 system-ui,sans-serif;max-width:46rem;margin:3rem auto;padding:0 1rem}
                h1{font-weight:600;font-size:1.6rem} a{color:LinkText}
                article{border:1px solid color-mix(in srgb,currentColor 20%%,transparent);border-radius:.6rem;padding:1rem 1.25rem;margin:1rem 0}
                article h2{font-size:1.05rem;margin:.1rem 0} .quiet{opacity:.75;font-size:.9rem} .mail{white-space:pre-wrap;overflow-wrap:anywhere}
                </style></head><body><h1>Mailbox</h1>
                <p class="quiet">Everything the platform has sent, newest first. Nothing leaves this machine. <a href="/">Back</a></p>
                %s</body></html>
                """.formatted(mails.isEmpty() ? "<p>No mail yet.</p>" : newestFirst);
    }

    private static String article(Mailbox.Mail mail) {
        return """
                <article><p class="quiet">%s · to %s</p><h2>%s</h2><div class="mail">%s</div></article>
                """.formatted(
                        DateTimeFormatter.ISO_INSTANT.format(mail.at()),
                        HtmlUtils.htmlEscape(mail.to()),
                        HtmlUtils.htmlEscape(mail.subject()),
                        withLinks(HtmlUtils.htmlEscape(mail.text())));
    }

    private static String withLinks(String escaped) {
        return escaped.replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>");
    }
}
