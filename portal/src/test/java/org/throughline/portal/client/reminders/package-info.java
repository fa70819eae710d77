@NullMarked
package org.throughline.portal.client.reminders;

import org.jspecify.annotations.NullMarked;
