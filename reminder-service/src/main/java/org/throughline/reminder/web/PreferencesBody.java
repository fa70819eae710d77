package org.throughline.reminder.web;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Channel;
import org.throughline.http.FieldProblem;
import org.throughline.http.Problem;
import org.throughline.reminder.preferences.Intensity;
import org.throughline.reminder.preferences.Language;
import org.throughline.reminder.preferences.Preferences;
import org.throughline.reminder.preferences.Privacy;

/** What somebody wants preferences to be; what is left out goes back to what is usual in their clinic. */
record PreferencesBody(
        @Nullable String email,
        @Nullable String language,
        @Nullable Set<Channel> channels,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable LocalTime timeOfDay,
        @Nullable Privacy privacy,
        @Nullable Intensity intensity,
        @Nullable Integer maxPerDay) {

    private static final int LONGEST_ADDRESS = 254;

    /** @throws Problem 422 naming each field that is wrong */
    Preferences instead(Preferences before, Preferences usual) {
        var wrong = new ArrayList<FieldProblem>();
        var spoken = language == null ? Optional.of(usual.language()) : Language.coded(language);
        if (spoken.isEmpty()) {
            wrong.add(new FieldProblem("/language", "unknown", "Choose en or de."));
        }
        if (email != null && !isAddress(email)) {
            wrong.add(new FieldProblem("/email", "malformed", "Write one e-mail address."));
        }
        if (maxPerDay != null && (maxPerDay < 1 || maxPerDay > Preferences.MAX_PER_DAY)) {
            wrong.add(new FieldProblem("/maxPerDay", "range", "Choose 1 to 3."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(List.copyOf(wrong));
        }
        return new Preferences(
                before.client(),
                email,
                spoken.orElse(usual.language()),
                Objects.requireNonNullElse(channels, usual.channels()),
                Objects.requireNonNullElse(quietFrom, usual.quietFrom()),
                Objects.requireNonNullElse(quietUntil, usual.quietUntil()),
                timeOfDay,
                Objects.requireNonNullElse(privacy, usual.privacy()),
                Objects.requireNonNullElse(intensity, usual.intensity()),
                Objects.requireNonNullElse(maxPerDay, usual.maxPerDay()),
                before.revision());
    }

    private static boolean isAddress(String text) {
        try {
            var address = new InternetAddress(text, true);
            address.validate();
            return text.length() <= LONGEST_ADDRESS && text.equals(address.getAddress()) && text.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }
}
