/**
 * What the topics promise to other programs, as a document that programs read.
 *
 * <p>In: the topics, their schemas and the shipped rules. Out: an AsyncAPI 3 document, and the table of
 * {@code docs/contracts.md}. Refused: nothing.
 */
package io.khabar.run.contract;
