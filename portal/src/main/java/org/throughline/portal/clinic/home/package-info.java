/** Where the admin of a clinic begins. */
@NullMarked
package org.throughline.portal.clinic.home;

import org.jspecify.annotations.NullMarked;
