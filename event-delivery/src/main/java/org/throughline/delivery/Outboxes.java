package org.throughline.delivery;

import org.throughline.events.Aggregate;

/** Opens the collections of a service; declares their indexes and has their outboxes swept. */
public interface Outboxes {

    <S extends Aggregate> OutboxCollection<S> collection(Shape<S> shape);
}
