package org.throughline.tracking.web;

import java.time.Instant;
import java.util.List;
import org.throughline.tracking.homework.HomeworkRecord;
import org.throughline.tracking.rewards.Reward;

/**
 * @param after how many times of practising
 * @param practised how many of them there were since it was chosen; a smaller step counts as one
 */
record RewardView(String text, int after, int practised, boolean reached, Instant chosenAt) {

    static RewardView of(Reward reward, List<HomeworkRecord> records) {
        var practised = reward.practised(records);
        return new RewardView(
                String.valueOf(reward.text()),
                reward.after(),
                practised,
                practised >= reward.after(),
                reward.chosenAt());
    }
}
