package org.throughline.tracking.worksheets;

import org.throughline.tracking.homework.Privacy;

/** What was handed out, as far as records need it. */
record TemplateVersion(Worksheet worksheet, Privacy defaultPrivacy) {}
