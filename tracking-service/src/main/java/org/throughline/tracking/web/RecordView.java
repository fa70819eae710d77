package org.throughline.tracking.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AssignmentId;
import org.throughline.tracking.homework.Privacy;
import org.throughline.tracking.homework.Recorded;
import org.throughline.tracking.homework.Stage;

/**
 * A record with its history.
 *
 * @param privacy what the client shows of it to the care team
 * @param latest what holds
 * @param history all versions, the first one first; absent where only "done" is shown
 */
record RecordView(
        @JsonUnwrapped RecordedView recorded,
        AssignmentId assignmentId,
        @Nullable Stage stage,
        Privacy privacy,
        VersionView latest,
        @Nullable List<VersionView> history) {

    static RecordView of(Recorded recorded, boolean own, RequestText text, Instant now) {
        var record = recorded.record();
        var versions = record.versions();
        var privacy = record.latest().words().privacy();
        var shown = own ? Privacy.ALL : privacy;
        var views = IntStream.range(0, versions.size())
                .mapToObj(it -> VersionView.of(it + 1, versions.get(it), shown, text))
                .toList();
        return new RecordView(
                RecordedView.of(recorded, now),
                record.assignment(),
                record.stage(),
                privacy,
                views.getLast(),
                shown == Privacy.DONE_ONLY ? null : views);
    }
}
