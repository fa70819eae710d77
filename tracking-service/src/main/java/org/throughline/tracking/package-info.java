/** What became of each slot of homework. */
@NullMarked
package org.throughline.tracking;

import org.jspecify.annotations.NullMarked;
