/** How facts leave a service and enter another: outbox in the document, relay, inbox, shards. */
@NullMarked
package org.throughline.delivery;

import org.jspecify.annotations.NullMarked;
