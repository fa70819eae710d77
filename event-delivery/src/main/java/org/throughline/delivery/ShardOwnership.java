package org.throughline.delivery;

/** Which shards this instance watches; moves with the consumer group's partitions. */
@FunctionalInterface
public interface ShardOwnership {

    boolean owns(int shard);

    /** {@code told} is run whenever shards come to this instance; never where they stay. */
    default void onGained(Runnable told) {}

    /** For tests and single-instance tools. */
    ShardOwnership ALL = shard -> true;
}
