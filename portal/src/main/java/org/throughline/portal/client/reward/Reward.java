package org.throughline.portal.client.reward;

/**
 * What a client chose to look forward to.
 *
 * @param after how many times of practising
 * @param practised how many there were since
 */
record Reward(String text, int after, int practised, boolean reached) {}
