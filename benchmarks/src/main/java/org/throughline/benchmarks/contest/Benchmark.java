package org.throughline.benchmarks.contest;

import java.util.function.Consumer;
import org.throughline.benchmarks.lab.Lab;

/** One row of the page of benchmarks. */
public interface Benchmark {

    /** As it is asked for on the command line. */
    String name();

    /** The work, in a sentence. */
    String work();

    /** Uses what it needs of {@code lab}, which is closed afterwards. */
    Findings run(Lab lab, Scale scale, Consumer<String> progress);
}
