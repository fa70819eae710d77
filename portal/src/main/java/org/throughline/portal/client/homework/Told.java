package org.throughline.portal.client.homework;

/** What tracking-service made of it. */
record Told(String recordId) {}
