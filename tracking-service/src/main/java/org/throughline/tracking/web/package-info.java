/** What clients and therapists ask for over HTTP. */
@NullMarked
package org.throughline.tracking.web;

import org.jspecify.annotations.NullMarked;
