/** The clients of a clinic: who is in whose care, where they live, when they meet. */
@NullMarked
package org.throughline.portal.clinic.people;

import org.jspecify.annotations.NullMarked;
