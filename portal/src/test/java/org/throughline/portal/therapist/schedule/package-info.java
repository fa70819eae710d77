@NullMarked
package org.throughline.portal.therapist.schedule;

import org.jspecify.annotations.NullMarked;
