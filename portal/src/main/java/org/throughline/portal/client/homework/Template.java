package org.throughline.portal.client.homework;

import java.util.List;

/** How it is done, as the catalogue describes it. */
record Template(List<String> steps, String example) {}
