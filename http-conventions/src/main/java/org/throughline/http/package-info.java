/** How the services speak HTTP: problems, preconditions, keys of retried requests, pages, limits. */
@NullMarked
package org.throughline.http;

import org.jspecify.annotations.NullMarked;
