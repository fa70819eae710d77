package org.throughline.operator.topics;

import picocli.CommandLine.Command;

/** {@code topics apply}. */
@Command(name = "topics", description = "The topics, and what they are to be like.", subcommands = Apply.class)
public final class Topics {}
