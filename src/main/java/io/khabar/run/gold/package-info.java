/**
 * What every measurement on labelled data shares: the reading of its lines and the figures.
 *
 * <p>In: JSON lines, or others, with what an annotator said; what was found as counts. Out: lines one at a time, articles
 * through the stream's own decoder, and precision, recall and F1, each by class, micro and macro. A line that is too
 * long, no text, no JSON object or has an article that the decoder rejected is told with its number, and the next is read.
 */
package io.khabar.run.gold;
