/** Time on the local platform: it may run fast, stand still or jump, and one can wait until all that was due is done. */
@NullMarked
package org.throughline.standalone.clock;

import org.jspecify.annotations.NullMarked;
