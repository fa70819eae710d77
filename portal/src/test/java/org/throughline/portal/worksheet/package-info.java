@NullMarked
package org.throughline.portal.worksheet;

import org.jspecify.annotations.NullMarked;
