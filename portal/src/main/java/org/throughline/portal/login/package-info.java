/** Who is there: OpenID Connect on the server's side, so that no token ever reaches a browser. */
@NullMarked
package org.throughline.portal.login;

import org.jspecify.annotations.NullMarked;
