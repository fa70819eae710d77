/** Where it is kept. */
@NullMarked
package org.throughline.tracking.mongo;

import org.jspecify.annotations.NullMarked;
