/**
 * {@code khabar bench}: measures the service on one machine, beside what it competes with.
 *
 * <p>In: articles of a file, or made ones; how much is to be measured ({@link io.khabar.run.bench.Plan}). Out: tables and
 * charts ({@link io.khabar.run.bench.Report}) for the terminal, as JSON and for a page of the docs, or a recording of the
 * Java Flight Recorder. Nothing is rejected: an article that the service refuses is counted with the others, and a rate
 * that it does not keep up with is a result.
 *
 * <p>Throughput and latency are measured on an embedded broker with the service as {@code run} has it, each time on topics
 * of its own, so that nothing is remembered from the time before. Costs of single steps and of growth are CPU time of one
 * thread, without a broker.
 */
package io.khabar.run.bench;
