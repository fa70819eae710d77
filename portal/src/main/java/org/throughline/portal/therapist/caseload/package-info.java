/** The clients of a therapist, those first who need a look. */
@NullMarked
package org.throughline.portal.therapist.caseload;

import org.jspecify.annotations.NullMarked;
