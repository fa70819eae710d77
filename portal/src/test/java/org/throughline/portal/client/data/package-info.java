@NullMarked
package org.throughline.portal.client.data;

import org.jspecify.annotations.NullMarked;
