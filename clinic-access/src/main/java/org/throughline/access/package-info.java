/** Who is calling, for which clinic, what may they see; and the audit of it. */
@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
