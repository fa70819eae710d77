/** What clients and their therapists can ask over HTTP. */
@NullMarked
package org.throughline.reminder.web;

import org.jspecify.annotations.NullMarked;
