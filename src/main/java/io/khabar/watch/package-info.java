/**
 * What operators see: metrics in the domain's words, their export, health, and the HTTP server for all that is shown.
 *
 * <p>In: what the steps report. Out: {@code /metrics} for Prometheus and counts for the commands. Refused: requests with a body, and on the
 * loopback address those for another name.
 */
package io.khabar.watch;
