package org.throughline.benchmarks.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.throughline.simulator.platform.Json;
import tools.jackson.databind.node.ObjectNode;

/** What a browser without anything in its cache fetches for a page: the page, and what it names in its head. */
record FirstView(List<HttpResponse<byte[]>> answers) {

    private static final Pattern NAMED = Pattern.compile("<(?:link|script|img)\\b[^>]*?\\b(?:href|src)=\"(/[^\"]+)\"");

    static FirstView of(Page page) {
        var first = page.visitor().get(page.path());
        var rest = named(text(first)).stream().map(page.visitor()::get).toList();
        return new FirstView(Stream.concat(Stream.of(first), rest.stream()).toList());
    }

    static List<String> named(String html) {
        return NAMED.matcher(html).results().map(it -> it.group(1)).distinct().toList();
    }

    private static String text(HttpResponse<byte[]> answer) {
        var zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        try (var in = new ByteArrayInputStream(answer.body());
                var plain = zipped ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of bodies as transferred and of headers as text. */
    long bytes() {
        return answers.stream()
                .mapToLong(it -> it.body().length
                        + it.headers().map().entrySet().stream()
                                .flatMap(header -> header.getValue().stream()
                                        .map(value -> header.getKey().length() + value.length() + 4))
                                .mapToLong(Integer::longValue)
                                .sum())
                .sum();
    }

    ObjectNode json() {
        return Json.object().put("requests", answers.size()).put("bytes", bytes());
    }
}
