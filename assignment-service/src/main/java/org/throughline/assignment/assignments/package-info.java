/** What was agreed between a therapist and a client, and how it changes. */
@NullMarked
package org.throughline.assignment.assignments;

import org.jspecify.annotations.NullMarked;
