/** What all pages share: frame, language, look, headers, errors. */
@NullMarked
package org.throughline.portal.layout;

import org.jspecify.annotations.NullMarked;
