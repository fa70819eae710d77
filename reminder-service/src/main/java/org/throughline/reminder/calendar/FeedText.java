package org.throughline.reminder.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.throughline.reminder.preferences.Privacy;

/** A feed as iCalendar (RFC 5545, 7986). Times are UTC, so that no calendar program needs to know our zones. */
public final class FeedText {

    private static final Duration REFRESH = Duration.ofHours(6);
    private static final ParameterList DATE = new ParameterList(List.of(Value.DATE));
    private static final Duration A_FEW_MINUTES = Duration.ofMinutes(15);

    private final ResourceBundle words;
    private final Feed feed;

    private FeedText(Feed feed) {
        this.words = ResourceBundle.getBundle(
                "reminder-mail.words", Locale.of(feed.language().code()));
        this.feed = feed;
    }

    public static String of(Feed feed) {
        return new FeedText(feed).written();
    }

    private String written() {
        var calendar = new Calendar(
                new PropertyList(head()),
                new ComponentList<>(feed.entries().stream().map(this::event).toList()));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Property> head() {
        var name = words.getString("calendar.name");
        return List.of(
                new ProdId("-//Throughline//Calendar 1//EN"),
                ImmutableVersion.VERSION_2_0,
                ImmutableCalScale.GREGORIAN,
                new Name(name),
                new XProperty("X-WR-CALNAME", name), // programs from before RFC 7986
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
    }

    private VEvent event(Feed.Entry entry) {
        return new VEvent(new PropertyList(List.of(
                new Uid(entry.occurrence().value() + "@throughline"),
                // Not the time of asking: the same homework is the same text.
                new DtStamp(feed.since()),
                new Sequence(Math.toIntExact(entry.change())),
                start(entry),
                end(entry),
                new Summary(title(entry)),
                ImmutableClazz.PRIVATE,
                ImmutableTransp.TRANSPARENT)));
    }

    private static Property start(Feed.Entry entry) {
        return entry.plannedAt() == null ? new DtStart<>(DATE, entry.dueDate()) : new DtStart<>(entry.plannedAt());
    }

    /** The first moment, or day, after it. */
    private static Property end(Feed.Entry entry) {
        return entry.plannedAt() == null
                ? new DtEnd<>(DATE, entry.dueDate().plusDays(1))
                : new DtEnd<>(entry.plannedAt().plus(A_FEW_MINUTES));
    }

    private String title(Feed.Entry entry) {
        var neutral = words.getString("calendar.title");
        return feed.privacy() == Privacy.NAMED ? neutral + ": " + words.getString("type." + entry.type()) : neutral;
    }
}
