/** The smallest service that stands on event-delivery and due-timers as the real ones do. */
@NullMarked
package org.throughline.benchmarks.service;

import org.jspecify.annotations.NullMarked;
