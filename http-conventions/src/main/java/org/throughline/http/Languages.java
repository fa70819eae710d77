package org.throughline.http;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** What can be asked for with {@code Accept-Language}: English or German, and English where neither is, wherever it runs. */
@Configuration(proxyBeanMethods = false)
class Languages {

    @Bean
    LocaleResolver localeResolver() {
        var asked = new AcceptHeaderLocaleResolver();
        asked.setSupportedLocales(List.of(Locale.ENGLISH, Locale.GERMAN));
        asked.setDefaultLocale(Locale.ENGLISH);
        return asked;
    }
}
