package org.throughline.operator.deadletters;

import picocli.CommandLine.Command;

/** {@code dlt list|show|retry|discard}. */
@Command(
        name = "dlt",
        description = "Records that a service could not read, kept with the reason and where they lay.",
        subcommands = {ListLetters.class, Show.class, Retry.class, Discard.class})
public final class DeadLetters {}
