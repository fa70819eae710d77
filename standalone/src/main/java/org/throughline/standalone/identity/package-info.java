/** Who there is on the local platform: an OpenID provider with invented people. Never part of a deployment. */
@NullMarked
package org.throughline.standalone.identity;

import org.jspecify.annotations.NullMarked;
