/** What the outcomes mean for a client, a caseload, a clinic. */
@NullMarked
package org.throughline.analytics;

import org.jspecify.annotations.NullMarked;
