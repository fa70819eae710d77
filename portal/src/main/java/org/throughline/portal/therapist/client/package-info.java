/** One client: what is agreed, what is next, what came in. */
@NullMarked
package org.throughline.portal.therapist.client;

import org.jspecify.annotations.NullMarked;
