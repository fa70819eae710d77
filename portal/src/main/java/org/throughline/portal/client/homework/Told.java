package org.throughline.portal.client.homework;

import org.jspecify.annotations.Nullable;

/**
 * What tracking-service made of it.
 *
 * @param corrected it counts as on time, though it came after the time was over
 */
record Told(String recordId, @Nullable Boolean corrected) {}
