@NullMarked
package org.throughline.portal.therapist.brief;

import org.jspecify.annotations.NullMarked;
