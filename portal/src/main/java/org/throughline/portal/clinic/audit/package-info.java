/** Who looked at what of which client, and when. */
@NullMarked
package org.throughline.portal.clinic.audit;

import org.jspecify.annotations.NullMarked;
