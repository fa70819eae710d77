/** What a client is asked to do, and when. */
@NullMarked
package org.throughline.assignment;

import org.jspecify.annotations.NullMarked;
