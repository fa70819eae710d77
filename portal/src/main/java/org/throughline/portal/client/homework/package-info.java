/** One piece of homework, and how it went. */
@NullMarked
package org.throughline.portal.client.homework;

import org.jspecify.annotations.NullMarked;
