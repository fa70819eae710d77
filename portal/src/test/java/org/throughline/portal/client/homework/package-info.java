@NullMarked
package org.throughline.portal.client.homework;

import org.jspecify.annotations.NullMarked;
