/** The two demo clinics as a newcomer finds them. */
@NullMarked
package org.throughline.standalone.demo;

import org.jspecify.annotations.NullMarked;
