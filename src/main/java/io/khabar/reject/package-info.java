/**
 * Off the way: what happens to bytes that nobody can read.
 *
 * <p>In: bytes of any topic that are no record of ours. Out: the same bytes on the dead-letter topic, with Kafka Streams'
 * own headers (source topic, partition, offset, error). An article that can be read and not used does not come here: it
 * is a value, {@code Rejected}, made by the stage that refuses it.
 */
package io.khabar.reject;
