/** The contract: everything the services say to each other and to the world, and nothing else. */
@NullMarked
package org.throughline.events;

import org.jspecify.annotations.NullMarked;
