/** Stories in a real browser, as people live them. */
@NullMarked
package org.throughline.stories.browser;

import org.jspecify.annotations.NullMarked;
