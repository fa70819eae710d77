@NullMarked
package org.throughline.analytics.kafka;

import org.jspecify.annotations.NullMarked;
