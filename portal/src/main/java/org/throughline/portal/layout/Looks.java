package org.throughline.portal.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.throughline.portal.layout.Look.Colours;
import org.throughline.portal.layout.Look.TextSize;

/** Reads the look from cookies; the language, where none was chosen, from what the browser asks for. */
@Component("localeResolver")
final class Looks implements LocaleResolver {

    static final String LANGUAGE = "language";
    static final String COLOURS = "colours";
    static final String TEXT = "text";

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    Look of(HttpServletRequest request) {
        return new Look(
                resolveLocale(request),
                Look.choice(Colours.class, cookie(request, COLOURS).orElse(null), Colours.SYSTEM),
                Look.choice(TextSize.class, cookie(request, TEXT).orElse(null), TextSize.NORMAL));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return cookie(request, LANGUAGE).flatMap(Looks::known).orElseGet(() -> asked(request));
    }

    private static Locale asked(HttpServletRequest request) {
        try {
            var wanted = Locale.LanguageRange.parse(
                    Optional.ofNullable(request.getHeader("Accept-Language")).orElse("en"));
            return Optional.ofNullable(Locale.lookup(wanted, LANGUAGES)).orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    static Optional<Locale> known(String code) {
        return LANGUAGES.stream().filter(it -> it.getLanguage().equals(code)).findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by a form");
    }
}
