/**
 * Tags against those of a reader: labelled articles read, taken through decode and enrich as the stream would, and scored.
 *
 * <p>In: JSON lines, each an article with {@code tags}, or with {@code keywords} that are then withheld. Out: precision,
 * recall and F1 of all tags, their means by article, and what was missed or not wanted. A line that can't be used (no
 * JSON, an article rejected by the decoder, nothing to compare with) is told with its number, and the next is read.
 */
package io.khabar.run.tag;
