package org.throughline.portal.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a schedule as people do: "every day at 18:00, until Thu 9 Apr". */
@Component("scheduleWords") // as templates call it
public class ScheduleWords {

    private final MessageSource messages;

    ScheduleWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(@Nullable Schedule schedule, Locale language) {
        if (schedule == null) {
            return say("schedule.none", language);
        }
        var words = new ArrayList<String>();
        switch (schedule.kind()) {
            case ONE_OFF -> words.add(say("schedule.once", language, date("date.time", schedule.dueAt(), language)));
            case QUOTA -> words.add(say("schedule.quota", language, Objects.requireNonNull(schedule.timesPerWeek())));
            case SESSION -> words.add(say("schedule.session", language));
            case PROGRAMME -> words.add(say("schedule.programme", language, Objects.requireNonNull(schedule.count())));
            case RECURRING -> words.addAll(recurring(schedule, language));
        }
        if (schedule.endsOn() != null) {
            words.add(until(schedule.endsOn(), language));
        }
        return String.join(", ", words);
    }

    private List<String> recurring(Schedule schedule, Locale language) {
        var starts = Objects.requireNonNull(schedule.startsOn());
        var rule = Rule.read(Objects.requireNonNull(schedule.rrule()), starts).orElse(null);
        if (rule == null) {
            return List.of(say("schedule.rule", language, Objects.requireNonNull(schedule.rrule())));
        }
        var words = new ArrayList<String>();
        var time = schedule.wallTime();
        words.add(days(rule, language)
                + (time == null ? "" : " " + say("schedule.at", language, date("time", time, language))));
        if (rule.count() != null) {
            words.add(say("schedule.count", language, rule.count()));
        }
        if (rule.until() != null) {
            words.add(until(rule.until(), language));
        }
        return words;
    }

    private String days(Rule rule, Locale language) {
        if (rule.daily()) {
            return say("schedule.daily", language);
        }
        var days = rule.days().stream().map(it -> say("day." + it, language)).collect(Collectors.joining(", "));
        return rule.every() == 1
                ? say("schedule.days", language, days)
                : say("schedule.every-weeks", language, rule.every(), days);
    }

    private String until(LocalDate day, Locale language) {
        return say("schedule.until", language, date("date.short", day, language));
    }

    private String date(String pattern, @Nullable TemporalAccessor time, Locale language) {
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(say(pattern, language), language).format(time);
    }

    private String say(String key, Locale language, Object... values) {
        return messages.getMessage(key, values, language);
    }
}
