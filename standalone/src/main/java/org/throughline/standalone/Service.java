package org.throughline.standalone;

import java.util.Locale;
import org.throughline.analytics.AnalyticsService;
import org.throughline.assignment.AssignmentService;
import org.throughline.reminder.ReminderService;
import org.throughline.tracking.TrackingService;

/** The four services, in the order of their ports. */
enum Service {
    ASSIGNMENT(AssignmentService.class, 1),
    TRACKING(TrackingService.class, 2),
    REMINDER(ReminderService.class, 3),
    ANALYTICS(AnalyticsService.class, 4);

    private final Class<?> application;
    private final int place;

    Service(Class<?> application, int place) {
        this.application = application;
        this.place = place;
    }

    /** Where its port lies above the first. */
    int place() {
        return place;
    }

    Class<?> application() {
        return application;
    }

    /** Also the name of its database and the first half of its application name. */
    String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String configuration() {
        return shortName() + "-service";
    }

    static Service named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
