@NullMarked
package org.throughline.portal.therapist.client;

import org.jspecify.annotations.NullMarked;
