package org.throughline.portal.export;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the printed account says, in the language of whoever takes it along. */
record Words(MessageSource messages, Locale language) {

    String say(String key, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
