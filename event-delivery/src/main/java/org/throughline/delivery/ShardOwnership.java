package org.throughline.delivery;

/** Which shards this instance watches; moves with the consumer group's partitions. */
@FunctionalInterface
public interface ShardOwnership {

    boolean owns(int shard);

    /** For tests and single-instance tools. */
    ShardOwnership ALL = shard -> true;
}
