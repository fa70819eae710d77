@NullMarked
package org.throughline.portal;

import org.jspecify.annotations.NullMarked;
