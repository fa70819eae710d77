package org.throughline.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.faults.rig.Build;
import org.throughline.faults.rows.AllOverAgain;
import org.throughline.faults.rows.AnotherClinic;
import org.throughline.faults.rows.ChangeOfTheClocks;
import org.throughline.faults.rows.DatabaseAway;
import org.throughline.faults.rows.DiskFull;
import org.throughline.faults.rows.ErasedWhileRebuilding;
import org.throughline.faults.rows.HostileHeaders;
import org.throughline.faults.rows.HostileRequests;
import org.throughline.faults.rows.KafkaAway;
import org.throughline.faults.rows.KafkaAwayAtStart;
import org.throughline.faults.rows.KilledBeforeTheResponse;
import org.throughline.faults.rows.KilledBeforeTheWrite;
import org.throughline.faults.rows.MillionDeadlines;
import org.throughline.faults.rows.MissesHalfWay;
import org.throughline.faults.rows.NoAnswerFromTheProvider;
import org.throughline.faults.rows.NoRoomForDeadLetters;
import org.throughline.faults.rows.NoWebhooks;
import org.throughline.faults.rows.OffsetsLost;
import org.throughline.faults.rows.OneIsSlow;
import org.throughline.faults.rows.OutcomeBeforeItsAssignment;
import org.throughline.faults.rows.OwnerStandsStill;
import org.throughline.faults.rows.Poison;
import org.throughline.faults.rows.RacingTwins;
import org.throughline.faults.rows.ReplayedPoll;
import org.throughline.faults.rows.SameMoment;
import org.throughline.faults.rows.SyncedAfterTheMiss;
import org.throughline.faults.rows.ThreeComeAndGo;
import org.throughline.faults.rows.ThreeTimes;
import org.throughline.faults.rows.ToldButNotDrained;
import org.throughline.faults.rows.UpAndBack;
import org.throughline.faults.rows.WrittenButNotPublished;
import org.throughline.faults.rows.WrongClock;
import org.throughline.faults.rows.WrongRole;
import org.throughline.faults.rows.WrongTokens;

/** All rows there are, in their order. */
final class Rows {

    private Rows() {}

    /** @param older the version that row 33 comes from */
    static List<Row> all(@Nullable Build older) {
        return List.of(
                new KilledBeforeTheWrite(),
                new KilledBeforeTheResponse(),
                new WrittenButNotPublished(),
                new ToldButNotDrained(),
                new MissesHalfWay(),
                new ReplayedPoll(),
                new NoAnswerFromTheProvider(),
                new OwnerStandsStill(),
                new KafkaAway(),
                new KafkaAwayAtStart(),
                new DatabaseAway(),
                new RacingTwins(),
                new ThreeTimes(),
                new OutcomeBeforeItsAssignment(),
                new SyncedAfterTheMiss(),
                new SameMoment(),
                new Poison(),
                new HostileHeaders(),
                new NoRoomForDeadLetters(),
                new WrongClock(),
                new ChangeOfTheClocks(),
                new ThreeComeAndGo(),
                new OneIsSlow(),
                new DiskFull(),
                new MillionDeadlines(),
                new AnotherClinic(),
                new WrongTokens(),
                new WrongRole(),
                new HostileRequests(),
                new NoWebhooks(),
                new AllOverAgain(),
                new ErasedWhileRebuilding(),
                new UpAndBack(older),
                new OffsetsLost());
    }
}
