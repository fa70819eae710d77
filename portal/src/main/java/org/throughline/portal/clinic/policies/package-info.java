/** What the clinic wants of its reminders, and what holds besides. */
@NullMarked
package org.throughline.portal.clinic.policies;

import org.jspecify.annotations.NullMarked;
