package org.throughline.reminder.mail;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.reminder.nudges.Letter;
import org.throughline.reminder.preferences.Language;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets words on paper: as plain text, as HTML, and on the page behind the unsubscribe link. */
public final class Pages {

    private final SpringTemplateEngine html = engine(TemplateMode.HTML, ".html");
    private final SpringTemplateEngine text = engine(TemplateMode.TEXT, ".txt");
    private final MailSettings settings;

    public Pages(MailSettings settings) {
        this.settings = settings;
    }

    String text(Letter letter, Wording wording) {
        return text.process("nudge", letterContext(letter, wording));
    }

    String html(Letter letter, Wording wording) {
        return html.process("nudge", letterContext(letter, wording));
    }

    /** @param done after the reader has confirmed */
    public String unsubscribe(Language language, boolean done) {
        return html.process(
                "unsubscribe", context(Map.of("language", language.code(), "words", words(language), "done", done)));
    }

    private static Map<String, String> words(Language language) {
        var words = Wording.words(language);
        return words.keySet().stream().collect(Collectors.toMap(Function.identity(), words::getString));
    }

    private Context letterContext(Letter letter, Wording wording) {
        return context(Map.of(
                "wording",
                wording,
                "portal",
                settings.portal(letter.link()),
                "unsubscribe",
                settings.unsubscribe(letter.unsubscribe())));
    }

    private static Context context(Map<String, Object> variables) {
        var context = new Context();
        context.setVariables(variables);
        return context;
    }

    private static SpringTemplateEngine engine(TemplateMode mode, String suffix) {
        var templates = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        templates.setPrefix("reminder-mail/");
        templates.setSuffix(suffix);
        templates.setTemplateMode(mode);
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
