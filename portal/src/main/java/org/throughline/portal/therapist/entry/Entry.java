package org.throughline.portal.therapist.entry;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A slot as the therapist reads it. */
record Entry(Client client, String title, String goal, Homework homework, List<Recorded> records) {

    record Client(String clientId, String displayName, ZoneId zone) {}

    record Plan(String title, String goal) {}

    /**
     * @param measured minutes that the exercise counted itself
     */
    record Recorded(
            Told told, LocalDateTime performed, @Nullable Long measured, List<Answer> answers) {}

    static Entry of(Client client, Plan plan, Homework homework, List<Told> told, @Nullable Template template) {
        return new Entry(
                client,
                plan.title(),
                plan.goal(),
                homework,
                told.stream()
                        .sorted(Comparator.comparing(it -> it.latest().performedAt()))
                        .map(it -> record(it, client.zone(), template))
                        .toList());
    }

    /** 5 rather than 5.0. */
    public String typed(double amount) {
        return BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
    }

    /** Rated as 0 to 4; nothing while there is no work. */
    public @Nullable Integer quality() {
        return homework.quality();
    }

    private static Recorded record(Told told, ZoneId zone, @Nullable Template known) {
        var latest = told.latest();
        Map<String, Object> answers = latest.answers() == null ? Map.of() : latest.answers();
        var template = known == null ? Template.unknown(answers) : known;
        return new Recorded(
                told,
                LocalDateTime.ofInstant(latest.performedAt(), zone),
                latest.measured() == null ? null : latest.measured().toMinutes(),
                Answer.of(template.worksheet().items(), answers));
    }
}
