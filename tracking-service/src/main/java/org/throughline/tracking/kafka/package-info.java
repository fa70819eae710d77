/** What is heard of assignment-service. */
@NullMarked
package org.throughline.tracking.kafka;

import org.jspecify.annotations.NullMarked;
