/**
 * Mends the stream by an operator's hand: what was refused goes back to where it came from, a topology begins anew.
 *
 * <p>In: dead letters and rejections as they stand on their topics; what a cluster and its groups look like. Out: records
 * back on the topics they came from, each once, in one transaction with the note that says so; groups, internal topics
 * and state as before the first start. Refused: a record that can't go back, with the reason; a reset while an instance
 * runs.
 */
package io.khabar.run.mend;
