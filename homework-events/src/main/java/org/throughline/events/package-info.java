/** What the services tell each other, and nothing else. */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
