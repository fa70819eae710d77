package org.throughline.tracking.homework;

import org.throughline.events.RecordId;

/** All records of all clients. */
public interface Records extends Kept<RecordId, HomeworkRecord> {}
