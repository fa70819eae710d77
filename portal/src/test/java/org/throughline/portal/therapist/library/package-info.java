@NullMarked
package org.throughline.portal.therapist.library;

import org.jspecify.annotations.NullMarked;
