@NullMarked
package org.throughline.portal.clinic.policies;

import org.jspecify.annotations.NullMarked;
