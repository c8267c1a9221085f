/**
 * What operators see: metrics in the domain's words, their export, health.
 *
 * <p>In: what the steps report. Out: {@code /metrics} for Prometheus and counts for the commands. Nothing is refused.
 */
package io.khabar.watch;
