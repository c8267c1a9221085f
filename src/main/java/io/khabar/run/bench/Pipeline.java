package io.khabar.run.bench;

import java.io.IOException;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;

/** Something that takes raw events off a topic: the service, or what it is measured beside. */
interface Pipeline extends AutoCloseable {
    /** Waits until its last step has handled all that came of so many raw events. */
    void await(long events) throws IOException, InterruptedException;

    /** Its instances of Kafka Streams, for their metrics. */
    List<KafkaStreams> streams();

    @Override
    void close();
}
