package org.throughline.portal.export;

/** A piece of what is printed. */
sealed interface Passage {

    record Title(String text) implements Passage {}

    record Heading(String text) implements Passage {}

    record Small(String text) implements Passage {}

    record Text(String text) implements Passage {}

    /** Something with a name. */
    record Fact(String name, String text) implements Passage {}
}
