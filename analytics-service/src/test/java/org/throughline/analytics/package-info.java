@NullMarked
package org.throughline.analytics;

import org.jspecify.annotations.NullMarked;
