/** What a therapist reads in a minute before a session. */
@NullMarked
package org.throughline.portal.therapist.brief;

import org.jspecify.annotations.NullMarked;
