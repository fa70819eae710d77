/** The platform as anybody outside sees it: HTTP, tokens, clock, mailbox. */
@NullMarked
package org.throughline.simulator.platform;

import org.jspecify.annotations.NullMarked;
