@NullMarked
package org.throughline.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
