/** How homework goes, team by team. */
@NullMarked
package org.throughline.portal.clinic.adherence;

import org.jspecify.annotations.NullMarked;
