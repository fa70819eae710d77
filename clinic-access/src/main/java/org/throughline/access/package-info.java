/** Who is calling, for which clinic, and what they may see. */
@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
