@NullMarked
package org.throughline.portal.client.history;

import org.jspecify.annotations.NullMarked;
