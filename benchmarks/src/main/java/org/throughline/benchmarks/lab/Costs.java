package org.throughline.benchmarks.lab;

import java.util.List;

/** Whose CPU a side is charged with besides its own. */
public enum Costs {
    NOTHING,
    BROKER,
    DOCUMENTS_AND_BROKER,
    POSTGRES_AND_BROKER;

    List<ProcessHandle> database(Lab lab) {
        return switch (this) {
            case NOTHING, BROKER -> List.of();
            case DOCUMENTS_AND_BROKER -> lab.documentProcesses();
            case POSTGRES_AND_BROKER -> lab.postgresProcesses();
        };
    }

    List<ProcessHandle> broker(Lab lab) {
        return this == NOTHING ? List.of() : lab.brokerProcesses();
    }
}
