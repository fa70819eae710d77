/** What the world will do to the platform, done on purpose, and what must come of it. */
@NullMarked
package org.throughline.faults;

import org.jspecify.annotations.NullMarked;
