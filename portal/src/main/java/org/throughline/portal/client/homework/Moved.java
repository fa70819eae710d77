package org.throughline.portal.client.homework;

import java.time.LocalDate;

/** The slot where it is now. */
record Moved(LocalDate dueDate) {}
