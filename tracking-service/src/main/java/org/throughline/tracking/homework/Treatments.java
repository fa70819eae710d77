package org.throughline.tracking.homework;

import org.throughline.events.ClientId;

/** Who treats whom. */
public interface Treatments extends Kept<ClientId, Treatment> {}
