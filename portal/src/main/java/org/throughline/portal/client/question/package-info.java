/** Questions on a piece of homework, and their answers. */
@NullMarked
package org.throughline.portal.client.question;

import org.jspecify.annotations.NullMarked;
