@NullMarked
package org.throughline.words;

import org.jspecify.annotations.NullMarked;
