/** What is kept of a client, to be taken along by themselves. */
@NullMarked
package org.throughline.portal.client.data;

import org.jspecify.annotations.NullMarked;
