@NullMarked
package org.throughline.portal.therapist.assign;

import org.jspecify.annotations.NullMarked;
