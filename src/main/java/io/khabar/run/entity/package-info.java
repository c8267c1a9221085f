/**
 * Labelled names outside of the stream: read, compared with what the enrichment finds, and scored.
 *
 * <p>In: JSON lines, each an article with its entities, or tokens with tags in the format of the CoNLL shared tasks. Out:
 * precision, recall and F1 by type, how many names are linked to the right entry, how many of an article's head entities
 * lead its list, and the misses. A line that can't be used (no JSON, an article rejected by the decoder, a token without a
 * tag) is told with its number, and the next is read.
 */
package io.khabar.run.entity;
