package org.throughline.portal.layout;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** How somebody wants their pages: kept in their browser, not with us. */
public record Look(Locale language, Colours colours, TextSize text) {

    /** {@code SYSTEM} is as the device says. */
    public enum Colours {
        SYSTEM,
        LIGHT,
        DARK
    }

    public enum TextSize {
        NORMAL,
        LARGE,
        LARGEST
    }

    /** For attributes and options of the pages. */
    public static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E choice(Class<E> choices, @Nullable String code, E usual) {
        for (var choice : choices.getEnumConstants()) {
            if (StringUtils.hasText(code) && code(choice).equals(code)) {
                return choice;
            }
        }
        return usual;
    }

    public String coloursCode() {
        return code(colours);
    }

    public String textCode() {
        return code(text);
    }
}
