package org.throughline.benchmarks.loop;

import java.util.List;
import java.util.Map;
import org.throughline.benchmarks.lab.Settings;

/** A side from outside: where callers say that homework is done, and where they see that it counts. */
interface Loop extends AutoCloseable {

    /** Until every piece can be completed, and nothing else goes on. */
    void open(List<Piece> pieces) throws Exception;

    /** How to say that it is done. */
    Call completion(Piece piece);

    /** How often each of these counts in what analytics has stored; those that do not count yet are absent. */
    Map<Piece, Integer> counted(List<Piece> pieces);

    @Override
    void close();

    static Loop of(Settings settings) {
        return switch (settings.get("loop")) {
            case "ours" -> new OurLoop(settings);
            case "hand" -> new HandLoop(settings);
            case "modulith" -> new ModulithLoop(settings);
            default -> throw new IllegalArgumentException(settings.get("loop"));
        };
    }
}
