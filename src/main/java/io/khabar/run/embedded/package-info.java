/**
 * A real Kafka broker and a schema registry inside this JVM, for a first run, a laptop and the tests; a cluster has its
 * own.
 *
 * <p>In: a directory and a port each. Out: a broker that any Kafka client reads, and Confluent's Schema Registry API over
 * HTTP for any client that knows it; both on the loopback address only, without passwords unless a
 * {@link io.khabar.run.embedded.Guard} asks for them. What was written survives a restart and a kill of the process.
 *
 * <p>Refused: a port or a directory in use ({@link io.khabar.run.embedded.EmbeddedStartException}); at the registry
 * whatever Confluent's own refuses, with its status and error code, and what this one does not keep: schemas other than
 * Avro, references between schemas, rule sets, metadata, modes.
 */
package io.khabar.run.embedded;
