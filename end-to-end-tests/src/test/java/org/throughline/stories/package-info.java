/** Stories of a clinic, told over HTTP. */
@NullMarked
package org.throughline.stories;

import org.jspecify.annotations.NullMarked;
