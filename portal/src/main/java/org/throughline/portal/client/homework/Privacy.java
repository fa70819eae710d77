package org.throughline.portal.client.homework;

/** How much of an entry the care team sees. */
enum Privacy {
    ALL,
    SUMMARY,
    DONE_ONLY
}
