package io.khabar.run.fault;

/**
 * What was measured from a fault until the stream was well again, in seconds.
 *
 * @param gap longest time in which no verdict was published
 * @param partitionGap the same on one partition of the topics
 * @param longestWait longest time that an event waited for its verdict
 * @param recovery until no event waited any longer than in calm times
 * @param recovered whether it came to that
 */
record Stretch(Fault fault, double gap, double partitionGap, double longestWait, double recovery, boolean recovered) {}
