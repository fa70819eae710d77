package org.throughline.portal.client.barrier;

/** How it is done. */
record Template(String example) {}
