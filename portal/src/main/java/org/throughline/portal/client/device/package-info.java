/** What a client's device asks when it has something to hand in, and whether it may keep anything at all. */
@NullMarked
package org.throughline.portal.client.device;

import org.jspecify.annotations.NullMarked;
