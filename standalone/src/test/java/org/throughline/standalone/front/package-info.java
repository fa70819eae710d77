@NullMarked
package org.throughline.standalone.front;

import org.jspecify.annotations.NullMarked;
