@NullMarked
package org.throughline.operator.deadletters;

import org.jspecify.annotations.NullMarked;
