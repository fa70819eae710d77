/** Something to look forward to. */
@NullMarked
package org.throughline.portal.client.reward;

import org.jspecify.annotations.NullMarked;
