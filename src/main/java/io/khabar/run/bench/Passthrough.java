package io.khabar.run.bench;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/**
 * Raw events from one topic to another, read and written as Avro: the limit that Kafka Streams and the brokers set here to
 * anything that does something with them.
 */
final class Passthrough {
    private Passthrough() {}

    static Topology topology(String from, String to, AvroSerdes serdes, Runnable done) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(
                        from,
                        Consumed.with(Serdes.String(), serdes.of(RawArticle.class))
                                .withName("raw"))
                .peek((key, raw) -> done.run(), Named.as("done"))
                .to(
                        to,
                        Produced.with(Serdes.String(), serdes.of(RawArticle.class))
                                .withName("passed"));
        return builder.build();
    }
}
