package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.regex.Pattern;

/** Words that put blame or a label on somebody, and words that command. */
final class Wording {

    private static final Pattern BLAMING = word(
            "fail(s|ed|ing|ure|ures)?",
            "must",
            "lazy",
            "laziness",
            "should have",
            "ought to",
            "disobey\\w*",
            "non-?complian\\w+",
            "complian\\w+",
            "excuses?",
            "you forgot",
            "you missed",
            "bad (client|patient)",
            "disappoint\\w*",
            "weak(ness)?",
            "stupid",
            "useless",
            "crazy",
            "no good",
            "at least you",
            "your fault",
            "resistan\\w+",
            "overdue",
            "unacceptable",
            "wrong with you",
            "try harder",
            "willpower");

    private static final Pattern LABELLING = word(
            "depress\\w*",
            "disorder\\w*",
            "anxiety",
            "phobi\\w*",
            "ptsd",
            "ocd",
            "trauma\\w*",
            "panic\\w*",
            "addict\\w*",
            "borderline",
            "bulimi\\w*",
            "anorexi\\w*",
            "psycho\\w*",
            "symptoms?",
            "patients?");

    private static final Pattern AMERICAN =
            word("behavior\\w*", "\\w+ize[ds]?", "color\\w*", "center\\w*", "program", "favorite");

    private static final Pattern BRITISH_IZE = word("size[ds]?", "prize[ds]?");

    private Wording() {}

    static List<String> blame(String text) {
        return found(BLAMING, text);
    }

    static List<String> labels(String text) {
        return found(LABELLING, text);
    }

    static List<String> american(String text) {
        return found(AMERICAN, text).stream()
                .filter(it -> !BRITISH_IZE.matcher(it).matches())
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(it -> it.group()).toList();
    }

    private static Pattern word(String... words) {
        return Pattern.compile("\\b(" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
