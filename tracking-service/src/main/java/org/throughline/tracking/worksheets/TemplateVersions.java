package org.throughline.tracking.worksheets;

import org.throughline.tracking.homework.Occurrence;

/** All template versions; a version never changes. */
interface TemplateVersions {

    /**
     * The one that was handed out for a slot.
     *
     * @throws org.throughline.events.TryAgainLater when it cannot be had now
     */
    TemplateVersion of(Occurrence slot);
}
