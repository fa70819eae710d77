/** Symptom questionnaires and their scores. Plain Java. */
@NullMarked
package org.throughline.tracking.measures;

import org.jspecify.annotations.NullMarked;
