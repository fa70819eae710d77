/** Each single piece of homework that is expected. */
@NullMarked
package org.throughline.assignment.slots;

import org.jspecify.annotations.NullMarked;
