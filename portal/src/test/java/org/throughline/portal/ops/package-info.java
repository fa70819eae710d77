@NullMarked
package org.throughline.portal.ops;

import org.jspecify.annotations.NullMarked;
