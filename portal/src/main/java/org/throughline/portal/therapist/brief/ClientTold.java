package org.throughline.portal.therapist.brief;

import java.time.ZoneId;

/** Who it is about. */
record ClientTold(String clientId, String displayName, ZoneId zone) {}
