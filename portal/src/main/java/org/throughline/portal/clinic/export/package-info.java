/** The admin takes along what is kept of one client, or of the whole clinic. */
@NullMarked
package org.throughline.portal.clinic.export;

import org.jspecify.annotations.NullMarked;
