/** Who works in the clinic: names and teams, for every page that shows them. */
@NullMarked
package org.throughline.portal.staff;

import org.jspecify.annotations.NullMarked;
