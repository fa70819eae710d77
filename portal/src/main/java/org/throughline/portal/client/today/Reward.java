package org.throughline.portal.client.today;

/** What the client looked forward to. */
record Reward(String text, int practised, boolean reached) {}
