/** Any worksheet of any kind of homework: shown, read from what was typed, and told again. */
@NullMarked
package org.throughline.portal.worksheet;

import org.jspecify.annotations.NullMarked;
