/** How the platform itself is doing, for those who run it. */
@NullMarked
package org.throughline.portal.ops;

import org.jspecify.annotations.NullMarked;
