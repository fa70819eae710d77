package org.throughline.operator.tenant;

import picocli.CommandLine.Command;

/** {@code tenant create | show | suspend | resume | export | erase}. */
@Command(
        name = "tenant",
        description = "Clinics: make known, suspend, take along, erase.",
        subcommands = {Create.class, Show.class, Suspend.class, Resume.class, Export.class, Erase.class})
public final class Tenant {}
