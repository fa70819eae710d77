@NullMarked
package org.throughline.portal.clinic.audit;

import org.jspecify.annotations.NullMarked;
