package org.throughline.operator.events;

import picocli.CommandLine.Command;

/** {@code events tail|replay}. */
@Command(
        name = "events",
        description = "The events, as they come and as they came.",
        subcommands = {Tail.class, Replay.class})
public final class Events {}
