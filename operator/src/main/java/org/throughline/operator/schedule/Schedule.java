package org.throughline.operator.schedule;

import picocli.CommandLine.Command;

/** {@code schedule preview}. */
@Command(name = "schedule", description = "What a rhythm means in dates.", subcommands = Preview.class)
public final class Schedule {}
