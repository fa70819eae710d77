package org.throughline.benchmarks.pages;

/** A page as somebody sees it. */
record Page(Visitor visitor, String path) {

    /** @return how many nanoseconds it took to get all of it */
    long open() {
        var began = System.nanoTime();
        var answer = visitor.get(path);
        var took = System.nanoTime() - began;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return took;
    }
}
