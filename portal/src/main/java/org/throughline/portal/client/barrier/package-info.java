/** What is answered to each of the seven things that get in the way. */
@NullMarked
package org.throughline.portal.client.barrier;

import org.jspecify.annotations.NullMarked;
