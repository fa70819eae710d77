/** From a schedule to the slots it means: pure, the same answer on every node. */
@NullMarked
package org.throughline.assignment.plans;

import org.jspecify.annotations.NullMarked;
