/** All that the platform keeps of one client, gathered from the four services: as JSON and as a PDF. */
@NullMarked
package org.throughline.portal.export;

import org.jspecify.annotations.NullMarked;
