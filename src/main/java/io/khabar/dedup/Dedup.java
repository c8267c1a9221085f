package io.khabar.dedup;

import java.time.Duration;

/**
 * How duplicates are found.
 *
 * @param window how long an article is remembered
 * @param patience how long an answer is waited for before the question is repeated, in wall clock
 * @param partitions partitions of the index, and of everything else in this stage
 * @param signer makes signatures
 * @param comparison compares two articles
 */
public record Dedup(Duration window, Duration patience, int partitions, Signer signer, Comparison comparison) {}
