package io.khabar;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Gives a record the headers of the {@link CloudEvent} that it is, and no others.
 *
 * <p>Kafka Streams hands the headers of what was read on to what is written. Here that ends: what a producer wrote beside
 * its raw event is neither checked nor bounded, and stands on the raw topic.
 */
final class CloudEventStep<V extends SpecificRecord> implements FixedKeyProcessor<String, V, V> {
    private final String source;
    private FixedKeyProcessorContext<String, V> context;

    /** @param source the service, see {@link CloudEvent#source} */
    CloudEventStep(String source) {
        this.source = source;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        CloudEvent event = CloudEvent.of(record.value(), record.timestamp());
        context.forward(record.withHeaders(event.headers(source)));
    }
}
