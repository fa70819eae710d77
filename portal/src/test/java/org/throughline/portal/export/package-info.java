@NullMarked
package org.throughline.portal.export;

import org.jspecify.annotations.NullMarked;
