/** Kafka as the person who runs it sees it. */
@NullMarked
package org.throughline.operator.kafka;

import org.jspecify.annotations.NullMarked;
