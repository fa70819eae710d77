/** One plan of a client: its slots, and what can become different. */
@NullMarked
package org.throughline.portal.therapist.plan;

import org.jspecify.annotations.NullMarked;
