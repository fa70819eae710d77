/** Adherence in plain Java: what was told, and what it meant at any moment. */
@NullMarked
package org.throughline.analytics.adherence;

import org.jspecify.annotations.NullMarked;
