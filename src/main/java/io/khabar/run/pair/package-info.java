/**
 * Pairs of articles outside of the stream: read, judged as the stream would, and scored where the right verdict is known.
 *
 * <p>In: JSON lines, each with an earlier and a later article. Out: a verdict with its reasons for each, or figures for
 * all. A line that can't be used (no JSON, an article missing or rejected by the decoder, an unknown label) is a value
 * that says why, and the next line is read.
 */
package io.khabar.run.pair;
