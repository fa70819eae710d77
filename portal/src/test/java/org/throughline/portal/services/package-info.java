@NullMarked
package org.throughline.portal.services;

import org.jspecify.annotations.NullMarked;
