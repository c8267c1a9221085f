/**
 * Off the way: what happens to bytes that nobody can read.
 *
 * <p>An article that can be read and not used is a value, {@code Rejected}, made by the stage that refuses it. Bytes that
 * can't be read at all end here, on the dead-letter topic with Kafka Streams' own headers (source topic, partition,
 * offset, error).
 */
package io.khabar.reject;
