package org.throughline.tracking.worksheets;

import org.throughline.events.ClinicId;
import org.throughline.events.TemplateId;

/** The worksheets of all template versions; a version never changes. */
interface Worksheets {

    /** @throws org.throughline.events.TryAgainLater when it cannot be had now */
    Worksheet of(ClinicId clinic, TemplateId template, int version);
}
