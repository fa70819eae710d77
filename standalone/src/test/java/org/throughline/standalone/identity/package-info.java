@NullMarked
package org.throughline.standalone.identity;

import org.jspecify.annotations.NullMarked;
