package org.throughline.portal.client.homework;

import java.util.List;
import org.throughline.portal.worksheet.Worksheet;

/** How it is done, as the catalogue describes it. */
record Template(List<String> steps, String example, Privacy defaultPrivacy, Worksheet worksheet) {}
