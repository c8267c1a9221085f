package io.khabar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/**
 * Gives a record the headers of a CloudEvent, in the binary mode of CloudEvents' Kafka protocol binding 1.0, and no others.
 *
 * <p>Kafka Streams hands the headers of what was read on to what is written. Here that ends: what a producer wrote beside
 * its raw event is neither checked nor bounded, and stands on the raw topic. There is no {@code ce_dataschema}, since the
 * value names its schema itself and registries have other addresses elsewhere.
 */
final class CloudEventStep<V extends SpecificRecord> implements FixedKeyProcessor<String, V, V> {
    private static final Header SPEC_VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = header("content-type", "application/avro");

    private final Header source;
    private FixedKeyProcessorContext<String, V> context;

    /** @param source the service, as a URI reference */
    CloudEventStep(String source) {
        this.source = header("ce_source", source);
    }

    @Override
    public void init(FixedKeyProcessorContext<String, V> context) {
        this.context = context;
    }

    @Override
    public void process(FixedKeyRecord<String, V> record) {
        context.forward(record.withHeaders(headers(record.value(), record.timestamp())));
    }

    private Headers headers(V value, long timestamp) {
        CloudEvent event = CloudEvent.of(value, timestamp);
        Headers headers = new RecordHeaders()
                .add(SPEC_VERSION)
                .add(header("ce_id", event.id()))
                .add(source)
                .add(header("ce_type", event.type()))
                .add(header("ce_time", Instant.ofEpochMilli(timestamp).toString()));
        if (event.subject() != null) {
            headers.add(header("ce_subject", event.subject()));
        }
        return headers.add(CONTENT_TYPE);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
