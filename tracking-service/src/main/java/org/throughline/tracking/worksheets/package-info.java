/** What was handed out to be filled in, and whether it was. */
@NullMarked
package org.throughline.tracking.worksheets;

import org.jspecify.annotations.NullMarked;
