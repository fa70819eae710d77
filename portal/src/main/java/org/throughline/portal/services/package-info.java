/** The four services, asked over HTTP in the name of whoever is logged in. */
@NullMarked
package org.throughline.portal.services;

import org.jspecify.annotations.NullMarked;
