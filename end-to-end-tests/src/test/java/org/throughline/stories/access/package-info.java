/** Who is kept out of what: walks over every operation that the services describe. */
@NullMarked
package org.throughline.stories.access;

import org.jspecify.annotations.NullMarked;
