package org.throughline.delivery;

/**
 * Events of a document that every replica has.
 *
 * @param version of the document as last seen; at it, nothing after {@code sequence} waits
 * @param sequence the last of the contiguous events acknowledged; 0 for none
 */
record Acknowledged(String collection, String id, long version, long sequence) {}
