/** What a client sees first. */
@NullMarked
package org.throughline.portal.client.today;

import org.jspecify.annotations.NullMarked;
