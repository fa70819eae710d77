package org.throughline.portal.client.question;

/** What it is about. */
record Plan(String title) {}
