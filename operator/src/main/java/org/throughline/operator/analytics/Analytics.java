package org.throughline.operator.analytics;

import picocli.CommandLine.Command;

/** {@code analytics rebuild}. */
@Command(name = "analytics", description = "Figures, made anew from the log.", subcommands = Rebuild.class)
public final class Analytics {}
