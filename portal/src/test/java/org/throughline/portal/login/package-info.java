@NullMarked
package org.throughline.portal.login;

import org.jspecify.annotations.NullMarked;
