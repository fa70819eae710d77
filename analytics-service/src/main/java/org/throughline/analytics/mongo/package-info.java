/** Facts and tellings in MongoDB. */
@NullMarked
package org.throughline.analytics.mongo;

import org.jspecify.annotations.NullMarked;
