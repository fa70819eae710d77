@NullMarked
package org.throughline.portal.layout;

import org.jspecify.annotations.NullMarked;
