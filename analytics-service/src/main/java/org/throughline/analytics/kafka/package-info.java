/** What is heard, and the log read again from its beginning. */
@NullMarked
package org.throughline.analytics.kafka;

import org.jspecify.annotations.NullMarked;
