/** Nudges that a client agreed to, each with one final state. */
@NullMarked
package org.throughline.reminder;

import org.jspecify.annotations.NullMarked;
