package org.throughline.tracking.homework;

import java.util.List;

/** Holds what was written against the worksheet that was handed out. */
@FunctionalInterface
public interface AnswerCheck {

    /** @throws org.throughline.events.TryAgainLater when the worksheet cannot be had now */
    List<Wrong> check(Occurrence slot, Submission said);
}
