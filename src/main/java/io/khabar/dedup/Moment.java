package io.khabar.dedup;

/**
 * The time at which something is processed.
 *
 * @param stream stream time of the task in milliseconds: what articles are stamped and judged by
 * @param wall wall clock in milliseconds: what questions are stamped with, and when one is repeated; nothing else
 */
record Moment(long stream, long wall) {}
