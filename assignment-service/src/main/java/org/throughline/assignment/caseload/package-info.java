/** Who is in whose care, where they are and when they meet. */
@NullMarked
package org.throughline.assignment.caseload;

import org.jspecify.annotations.NullMarked;
