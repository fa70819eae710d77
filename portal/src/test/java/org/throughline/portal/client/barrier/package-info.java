@NullMarked
package org.throughline.portal.client.barrier;

import org.jspecify.annotations.NullMarked;
