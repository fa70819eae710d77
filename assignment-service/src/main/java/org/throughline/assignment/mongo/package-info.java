/** Kept in MongoDB. */
@NullMarked
package org.throughline.assignment.mongo;

import org.jspecify.annotations.NullMarked;
