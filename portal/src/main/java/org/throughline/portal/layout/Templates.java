package org.throughline.portal.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Turns templates and messages into pages. */
@Configuration(proxyBeanMethods = false)
class Templates {

    /** One file per area and language, so that clients are addressed otherwise than staff. */
    private static final List<String> AREAS = List.of("layout", "client", "therapist", "clinic", "ops", "export");

    @Bean
    MessageSource messageSource(LayoutSettings settings) {
        var messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(
                AREAS.stream().map(it -> settings.folder() + "messages/" + it).toArray(String[]::new));
        messages.setCacheSeconds(settings.keep() ? -1 : 0);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    SpringResourceTemplateResolver templateFiles(LayoutSettings settings) {
        var files = new SpringResourceTemplateResolver();
        files.setPrefix(settings.folder() + "templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding(StandardCharsets.UTF_8.name());
        files.setCacheable(settings.keep());
        return files;
    }

    @Bean
    SpringTemplateEngine templateEngine(SpringResourceTemplateResolver files) {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    @Bean
    ThymeleafViewResolver pages(SpringTemplateEngine engine) {
        var pages = new ThymeleafViewResolver();
        pages.setTemplateEngine(engine);
        pages.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return pages;
    }
}
