/** Durable timers on documents: armed by an insert, fired by a conditional write, lost never. */
@NullMarked
package org.throughline.timers;

import org.jspecify.annotations.NullMarked;
