/** What waits to be published. */
@NullMarked
package org.throughline.operator.outbox;

import org.jspecify.annotations.NullMarked;
