package org.throughline.portal.client.homework;

import java.util.Map;

/** What was typed so far, as tracking-service keeps it. */
record Draft(Map<String, Object> answers) {}
