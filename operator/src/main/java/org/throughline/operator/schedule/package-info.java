/** What a rhythm means in dates. */
@NullMarked
package org.throughline.operator.schedule;

import org.jspecify.annotations.NullMarked;
