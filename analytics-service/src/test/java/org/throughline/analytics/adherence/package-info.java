@NullMarked
package org.throughline.analytics.adherence;

import org.jspecify.annotations.NullMarked;
