package org.throughline.operator.outbox;

import picocli.CommandLine.Command;

/** {@code outbox status}. */
@Command(name = "outbox", description = "What waits to be published.", subcommands = Status.class)
public final class Outbox {}
