package org.throughline.simulator.journal;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything that was asked, in the order in which each client's answers came. */
public final class Journal {

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    public void note(Entry entry) {
        entries.add(entry);
    }

    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
