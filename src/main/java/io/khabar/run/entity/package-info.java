/**
 * Labelled names outside of the stream: read, compared with what the enrichment finds, and scored.
 *
 * <p>In: JSON lines, each an article with its entities, or tokens with tags in the format of the CoNLL shared tasks. Out:
 * precision, recall and F1 by type, how many names are linked to the right entry, how many of an article's head entities
 * lead its list, and the misses. A line that can't be used, or an article that the decoder refused, stops the reading with an
 * error that names the line: figures of a part would be taken for those of the whole.
 */
package io.khabar.run.entity;
