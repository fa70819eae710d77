package org.throughline.benchmarks.pages;

import java.util.OptionalLong;

/** A page as somebody sees it. */
record Page(Visitor visitor, String path) {

    /** @return how many nanoseconds it took to get all of it; empty where something else was answered */
    OptionalLong open() {
        var began = System.nanoTime();
        var answer = visitor.get(path);
        var took = System.nanoTime() - began;
        return answer.statusCode() == 200 ? OptionalLong.of(took) : OptionalLong.empty();
    }
}
