/** Symptom questionnaires, filled in by the client. */
@NullMarked
package org.throughline.portal.client.measure;

import org.jspecify.annotations.NullMarked;
