package org.throughline.portal.client.today;

import java.time.ZoneId;

/** The client, as their clinic knows them. */
record Person(String displayName, ZoneId zone) {}
