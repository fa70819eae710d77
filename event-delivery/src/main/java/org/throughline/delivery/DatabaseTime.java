package org.throughline.delivery;

import java.time.InstantSource;

/** What time the database thinks it is; asking takes a round trip and may fail. */
@FunctionalInterface
public interface DatabaseTime extends InstantSource {}
