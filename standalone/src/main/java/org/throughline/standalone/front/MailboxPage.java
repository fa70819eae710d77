package org.throughline.standalone.front;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.standalone.front.Mailbox.Mail;
import org.throughline.standalone.front.Mailbox.Received;

/** The mailbox, to read: the newest first, a few at a time, of everybody or of one person. */
public final class MailboxPage {

    private static final int AT_ONCE = 20;
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private MailboxPage() {}

    /**
     * @param received all there are, in the order of arrival
     * @param read what they say
     * @param to whose; everybody's when absent
     * @param before the index below which to go on; from the newest when absent
     */
    public static String of(
            List<Received> received, Function<Received, Mail> read, @Nullable String to, @Nullable Integer before) {
        var found = received.reversed().stream()
                .filter(it -> to == null || it.to().equals(to))
                .filter(it -> before == null || it.index() < before)
                .toList();
        var shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return PAGE.replace("{style}", Style.SHEET)
                .replace("{people}", people(received, to))
                .replace("{earlier}", found.size() > AT_ONCE ? earlier(shown.getLast(), to) : "")
                .replace(
                        "{mails}",
                        shown.isEmpty()
                                ? "<p>No mail yet.</p>"
                                : shown.stream()
                                        .map(read)
                                        .map(MailboxPage::article)
                                        .collect(Collectors.joining()));
    }

    private static String people(List<Received> received, @Nullable String chosen) {
        return received.stream()
                .map(Received::to)
                .distinct()
                .sorted()
                .map(it -> "<option%s>%s</option>"
                        .formatted(it.equals(chosen) ? " selected" : "", HtmlUtils.htmlEscape(it)))
                .collect(Collectors.joining());
    }

    private static String earlier(Received last, @Nullable String to) {
        var address = UriComponentsBuilder.fromPath("/mailbox").queryParam("before", last.index());
        if (to != null) {
            address.queryParam("to", "{to}");
        }
        var link = to == null
                ? address.encode().toUriString()
                : address.encode().buildAndExpand(to).toUriString();
        return "<p><a href=\"%s\">Earlier mail</a></p>".formatted(HtmlUtils.htmlEscape(link));
    }

    private static String article(Mail mail) {
        return """
                <article><p class="soft">%s · to %s</p><h2>%s</h2><div class="mail">%s</div></article>
                """.formatted(
                        AT.format(mail.at()),
                        HtmlUtils.htmlEscape(mail.to()),
                        HtmlUtils.htmlEscape(mail.subject()),
                        withLinks(HtmlUtils.htmlEscape(mail.text())));
    }

    private static String withLinks(String escaped) {
        return escaped.replaceAll("https?://[^\\s<]+", "<a href=\"$0\">$0</a>");
    }

    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Throughline: mailbox</title><style>
            {style}
            article{border:1px solid var(--line);border-radius:1rem;background:var(--sheet);padding:1rem 1.25rem;margin:1rem 0}
            article h2{font-size:1.1rem;margin:.1rem 0 .6rem;color:inherit} .mail{white-space:pre-wrap;overflow-wrap:anywhere}
            form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center} select,button{font:inherit;color:inherit;min-height:44px;max-width:100%;padding:.4rem .8rem;border:1px solid var(--line);border-radius:.7rem;background:var(--sheet)}
            </style></head><body><main><h1>Mailbox</h1>
            <p class="soft">Everything the platform has sent, newest first; times in UTC. Nothing leaves this machine. <a href="/">Back to the start</a></p>
            <form action="/mailbox"><label for="to">To</label> <select id="to" name="to"><option value="">everybody</option>{people}</select> <button>Show</button></form>
            {mails}{earlier}
            </main></body></html>
            """;
}
