/** What those who run the platform look at: dashboards, alerts, runbooks. */
@NullMarked
package org.throughline.stories.ops;

import org.jspecify.annotations.NullMarked;
