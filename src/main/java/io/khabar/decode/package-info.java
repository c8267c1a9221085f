/**
 * First stage: a raw event becomes the articles of its page, or is refused.
 *
 * <p>In: {@link io.khabar.article.RawArticle}, a {@code text/plain} page or an {@code application/json} document. Out:
 * {@link io.khabar.decode.Decoded}, at least one {@link io.khabar.article.Article} with id, headline, body and whatever
 * the page says of itself; language only as hinted, nothing enriched, no provenance.
 *
 * <p>Refused: an event without a value, another media type or charset, bytes that are not in their charset, more bytes
 * than allowed, a document that is no JSON object, a page without a headline (or with more than
 * {@value io.khabar.decode.Story#MAX_HEADLINE} characters of it: a text without one) or without a text below it. A date
 * nobody understands is no reason: the article goes on without, and its wording stands in the attribute
 * {@code published}.
 *
 * <p>The text keeps its spelling, because offsets point into it. Only these go: a byte order mark, U+0000, space around
 * lines, empty lines; half a surrogate pair becomes U+FFFD.
 */
package io.khabar.decode;
