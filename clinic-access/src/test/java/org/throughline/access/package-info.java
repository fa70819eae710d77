@NullMarked
package org.throughline.access;

import org.jspecify.annotations.NullMarked;
