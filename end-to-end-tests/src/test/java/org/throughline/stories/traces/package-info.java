/** One fact, followed through the whole platform by its trace. */
@NullMarked
package org.throughline.stories.traces;

import org.jspecify.annotations.NullMarked;
