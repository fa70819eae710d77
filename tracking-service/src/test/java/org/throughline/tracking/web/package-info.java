@NullMarked
package org.throughline.tracking.web;

import org.jspecify.annotations.NullMarked;
