/**
 * Topics against an annotator: labelled articles read, taken through decode, enrich and match as the stream would, and
 * scored.
 *
 * <p>In: JSON lines, each an article with {@code topics} and {@code borderline}. Out: precision, recall and F1 of each
 * topic and of all, also with minimum scores fitted on other articles, and the misses. A line that can't be used (no JSON,
 * an article rejected by the decoder, a topic without a rule) is a value that says why, and the next line is read.
 */
package io.khabar.run.topic;
