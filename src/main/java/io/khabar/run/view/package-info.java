/**
 * Explanations for a reader: as text for a terminal, and as a page.
 *
 * <p>In: what the service makes of an article, with the account of each rule. Out: lines of text, or one HTML page that
 * needs nothing beside it. Nothing is refused; what an article brings along is text here and nothing else: control
 * characters are not printed, and markup is escaped.
 */
package io.khabar.run.view;
