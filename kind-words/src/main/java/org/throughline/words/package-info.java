/** How clients are not spoken to. */
@NullMarked
package org.throughline.words;

import org.jspecify.annotations.NullMarked;
