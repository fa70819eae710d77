@NullMarked
package org.throughline.portal.schedule;

import org.jspecify.annotations.NullMarked;
