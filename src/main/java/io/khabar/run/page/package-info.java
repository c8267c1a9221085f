/**
 * The page for operators, and the JSON behind it.
 *
 * <p>In: the counters of this process, and what all instances publish, read from the topics as a subscriber would. Out:
 * the page at {@code /} and, as JSON in UTF-8 with times in milliseconds since 1970:
 *
 * <ul>
 *   <li>{@code GET /api/overview}: counters and rates, topics with their newest headlines, sources, reasons of refusal,
 *       rules ({@link io.khabar.run.page.Overview});
 *   <li>{@code GET /api/events}: the same each second, as server-sent events;
 *   <li>{@code GET /api/history}: rate, latency and lag of the last hour, a point each five seconds;
 *   <li>{@code GET /api/topics/{id}}: the newest hundred headlines of a topic;
 *   <li>{@code GET /api/articles/{id}}: an article with topics, evidence, entities, tags, copies and revisions;
 *   <li>{@code GET /api/rejected}: rejected records and dead letters by reason, with samples;
 *   <li>{@code GET /api/topology}: the topologies of this process, as Kafka Streams describes them;
 *   <li>{@code GET /api/settings}: all settings, secrets hidden;
 *   <li>{@code POST /admin/pause}, {@code resume}, {@code stop}, {@code rules/{id}/disable}, {@code rules/{id}/enable}:
 *       with {@code Authorization: Bearer} and the token of the settings; pause, resume and stop are of this process.
 * </ul>
 *
 * <p>Refused: an admin action without the token (401), or when none is set (403); an article or topic that was not seen
 * lately (404); the 25th page (503).
 */
package io.khabar.run.page;
