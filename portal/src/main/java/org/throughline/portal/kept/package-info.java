/** What a browser may keep of a client, and how it is made to forget. */
@NullMarked
package org.throughline.portal.kept;

import org.jspecify.annotations.NullMarked;
