/** The processes beside the platform's own: the broker, the database, and services that run apart. */
@NullMarked
package org.throughline.standalone.process;

import org.jspecify.annotations.NullMarked;
