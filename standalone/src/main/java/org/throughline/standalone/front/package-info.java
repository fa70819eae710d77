/** The first URL that is printed: where to begin, the mailbox, and the controls of time. Local platform only. */
@NullMarked
package org.throughline.standalone.front;

import org.jspecify.annotations.NullMarked;
