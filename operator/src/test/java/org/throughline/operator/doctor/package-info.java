@NullMarked
package org.throughline.operator.doctor;

import org.jspecify.annotations.NullMarked;
