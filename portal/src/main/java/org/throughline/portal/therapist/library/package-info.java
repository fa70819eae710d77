/** The clinic's library: what an exercise is, and how a clinic makes one its own. */
@NullMarked
package org.throughline.portal.therapist.library;

import org.jspecify.annotations.NullMarked;
