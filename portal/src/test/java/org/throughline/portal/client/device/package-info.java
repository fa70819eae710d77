@NullMarked
package org.throughline.portal.client.device;

import org.jspecify.annotations.NullMarked;
