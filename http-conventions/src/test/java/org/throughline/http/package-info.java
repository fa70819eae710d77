@NullMarked
package org.throughline.http;

import org.jspecify.annotations.NullMarked;
