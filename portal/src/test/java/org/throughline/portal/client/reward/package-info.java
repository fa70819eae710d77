@NullMarked
package org.throughline.portal.client.reward;

import org.jspecify.annotations.NullMarked;
