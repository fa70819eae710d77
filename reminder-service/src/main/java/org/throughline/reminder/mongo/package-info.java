/** Where it is kept. */
@NullMarked
package org.throughline.reminder.mongo;

import org.jspecify.annotations.NullMarked;
