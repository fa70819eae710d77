/** What is heard from the other services. */
@NullMarked
package org.throughline.assignment.kafka;

import org.jspecify.annotations.NullMarked;
