/** What a client recorded in one slot, as far as they show it; rated and answered here. */
@NullMarked
package org.throughline.portal.therapist.entry;

import org.jspecify.annotations.NullMarked;
