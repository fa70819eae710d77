@NullMarked
package org.throughline.tracking.metrics;

import org.jspecify.annotations.NullMarked;
