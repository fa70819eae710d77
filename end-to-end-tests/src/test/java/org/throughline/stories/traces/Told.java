package org.throughline.stories.traces;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.util.HexFormat;
import java.util.List;

/** A span as it arrived, and who told it. */
record Told(String service, Span span) {

    String name() {
        return span.getName();
    }

    Span.SpanKind kind() {
        return span.getKind();
    }

    String trace() {
        return hex(span.getTraceId());
    }

    String id() {
        return hex(span.getSpanId());
    }

    /** Empty for the first of a trace. */
    String parent() {
        return hex(span.getParentSpanId());
    }

    List<String> linkedTraces() {
        return span.getLinksList().stream().map(it -> hex(it.getTraceId())).toList();
    }

    String attribute(String name) {
        return attribute(span.getAttributesList(), name);
    }

    static String attribute(List<KeyValue> attributes, String name) {
        return attributes.stream()
                .filter(it -> it.getKey().equals(name))
                .map(it -> it.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return "%s %s %s of %s, trace %s, linked to %s"
                .formatted(service, kind(), name(), parent(), trace(), linkedTraces());
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
