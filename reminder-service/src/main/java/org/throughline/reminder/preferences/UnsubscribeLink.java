package org.throughline.reminder.preferences;

import org.throughline.events.Aggregate;
import org.throughline.events.ClientRef;
import org.throughline.events.Revision;

/** Lets whoever holds its token end a client's reminders without a login; only the token's hash is kept. */
public record UnsubscribeLink(String hash, ClientRef client, Revision revision) implements Aggregate {}
