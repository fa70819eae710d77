@NullMarked
package org.throughline.portal.therapist.caseload;

import org.jspecify.annotations.NullMarked;
