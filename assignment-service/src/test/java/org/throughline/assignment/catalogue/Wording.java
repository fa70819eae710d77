package org.throughline.assignment.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.throughline.words.KindWords;
import org.throughline.words.Where;

/** Words that put blame or a label on somebody, and a spelling that is not the catalogue's. */
final class Wording {

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

    private static final Pattern LABELLING_IN_GERMAN = word(
            "depress\\w*",
            "\\w*störung\\w*",
            "angst\\w*",
            "ängst\\w*",
            "\\w*phobi\\w*",
            "ptbs",
            "trauma\\w*",
            "panik\\w*",
            "\\w*sucht",
            "zwang\\w*",
            "borderline",
            "bulimi\\w*",
            "anorexi\\w*",
            "psych\\w*",
            "symptom\\w*",
            "patient\\w*",
            "\\w*krank\\w*");

    /** To one person; "Sie" that begins a sentence can be somebody else. */
    private static final Pattern FORMAL = Pattern.compile("(?<=[\\p{L},] )(Sie|Ihnen|Ihre?[mnrs]?)\\b");

    private static final Pattern AMERICAN =
            word("behavior\\w*", "\\w+ize[ds]?", "color\\w*", "center\\w*", "program", "favorite");

    private static final Pattern BRITISH_IZE = word("size[ds]?", "prize[ds]?");

    private Wording() {}

    static List<KindWords.Found> blame(String text) {
        return KindWords.unkind(Locale.ENGLISH, Where.EXERCISE, text);
    }

    static List<KindWords.Found> blameInGerman(String text) {
        return KindWords.unkind(Locale.GERMAN, Where.EXERCISE, text);
    }

    static List<String> germanLabels(String text) {
        return found(LABELLING_IN_GERMAN, text);
    }

    static List<String> formal(String text) {
        return found(FORMAL, text);
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
        return Pattern.compile(
                "\\b(" + String.join("|", words) + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
