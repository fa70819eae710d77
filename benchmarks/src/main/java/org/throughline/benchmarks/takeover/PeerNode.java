package org.throughline.benchmarks.takeover;

import org.throughline.benchmarks.lab.Settings;

/** A node of a scheduler on PostgreSQL. */
abstract class PeerNode extends Node {

    final PeerDeadlines deadlines;

    PeerNode(Settings settings) {
        super(settings);
        deadlines = new PeerDeadlines(settings);
    }

    @Override
    boolean isAnyOpen() {
        return deadlines.rows().isAnyOpen();
    }

    static boolean isFirst(Settings settings) {
        return Boolean.parseBoolean(settings.get("first"));
    }
}
