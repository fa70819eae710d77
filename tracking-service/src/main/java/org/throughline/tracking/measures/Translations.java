package org.throughline.tracking.measures;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The instruments in every language there is a tested translation for. */
public record Translations(Map<String, Wordings> byLanguage) {

    public Translations {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In English where there is none. */
    public Wordings in(Locale language) {
        var english = Objects.requireNonNull(byLanguage.get(Locale.ENGLISH.getLanguage()));
        return byLanguage.getOrDefault(language.getLanguage(), english);
    }
}
