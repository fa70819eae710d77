/** Records that a service could not read. */
@NullMarked
package org.throughline.operator.deadletters;

import org.jspecify.annotations.NullMarked;
