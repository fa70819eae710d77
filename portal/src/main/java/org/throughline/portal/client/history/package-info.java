/** The weeks that were and the days to come. */
@NullMarked
package org.throughline.portal.client.history;

import org.jspecify.annotations.NullMarked;
