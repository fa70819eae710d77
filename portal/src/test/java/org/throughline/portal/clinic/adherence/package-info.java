@NullMarked
package org.throughline.portal.clinic.adherence;

import org.jspecify.annotations.NullMarked;
