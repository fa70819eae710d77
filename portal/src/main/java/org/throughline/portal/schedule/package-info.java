/** When homework is to be done: told in words, and written on a form. */
@NullMarked
package org.throughline.portal.schedule;

import org.jspecify.annotations.NullMarked;
