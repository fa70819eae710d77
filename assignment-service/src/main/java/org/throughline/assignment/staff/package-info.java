/** Who works in a clinic, what they are called and in which teams. */
@NullMarked
package org.throughline.assignment.staff;

import org.jspecify.annotations.NullMarked;
