package org.throughline.reminder.mail;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Barrier;
import org.throughline.events.ReminderStep;
import org.throughline.reminder.nudges.Letter;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Privacy;

/**
 * What a letter says, in the reader's language; it names the homework only where the client opted in.
 *
 * @param once that the link needs no log-in and takes one answer; absent where it leads to the front door
 */
record Wording(
        Language language,
        String subject,
        List<String> paragraphs,
        String link,
        @Nullable String once,
        String why,
        String unsubscribe) {

    static Wording of(Letter letter) {
        var words = words(letter.language());
        var message = name(letter.step(), letter.barrier());
        var subject = words.getString(message + ".subject");
        var text = words.getString(message + ".text").lines();
        var named = letter.privacy() == Privacy.NAMED && letter.type() != null
                ? words.getString("type." + letter.type())
                : null;
        return new Wording(
                letter.language(),
                named == null ? subject : subject + " – " + named,
                Stream.concat(text, Stream.ofNullable(named).map(it -> words.getString("about") + " " + it + "."))
                        .toList(),
                words.getString("link"),
                letter.link() == null ? null : words.getString("link.once"),
                words.getString("why"),
                words.getString("unsubscribe"));
    }

    static ResourceBundle words(Language language) {
        return ResourceBundle.getBundle("reminder-mail.words", Locale.of(language.code()));
    }

    private static String name(ReminderStep step, @Nullable Barrier barrier) {
        var name = switch (step) {
            case AT_PLANNED_TIME, BEFORE_DUE, AFTER_MISS -> step.name();
            case AFTER_BARRIER -> barrier == null ? ReminderStep.AFTER_MISS.name() : barrier.name();
        };
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
