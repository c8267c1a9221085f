/**
 * The way of an article as a whole: the two topologies, the topics between them, and the program that runs them.
 *
 * <p>In: raw events on {@code news.raw}, rules on {@code news.rules}. Out: each article once on {@code news.articles} and
 * on the topics it belongs to. Refused: see the stages, {@code decode} to {@code publish}; what they refuse is on
 * {@code news.rejected}, what nobody can read on {@code news.dead-letter}.
 */
package io.khabar;
