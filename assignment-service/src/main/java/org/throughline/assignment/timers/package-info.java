/** What happens because time has passed. */
@NullMarked
package org.throughline.assignment.timers;

import org.jspecify.annotations.NullMarked;
