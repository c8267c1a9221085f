package io.khabar.reject;

import io.khabar.watch.NewsMetrics;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells bytes that nobody can read from a registry that can't be asked.
 *
 * <p>The first go to the dead-letter topic by Kafka Streams' own handler, are counted, and the stream goes on. The second
 * are not the record's fault: sending good records to the dead letters for as long as the registry is away would be a
 * loss. Whoever reads has waited for the registry already ({@link RegistryWait}); the thread ends, and another one reads
 * them again.
 */
public final class UnreadableRecordHandler extends LogAndContinueExceptionHandler {
    /** Configuration key under which the {@link NewsMetrics} to tell are handed over. */
    public static final String METRICS_CONFIG = "khabar.metrics";

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableRecordHandler.class);

    /** Larger records fit on no topic beside Kafka's own headers: they are counted, and stand where they stood. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private NewsMetrics metrics;

    @Override
    public void configure(Map<String, ?> configs) {
        super.configure(configs);
        metrics = (NewsMetrics) configs.get(METRICS_CONFIG);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        boolean registryAway = RegistryAway.caused(exception);
        LOG.warn(
                "event={} topic={} partition={} offset={} bytes={} error=\"{}\"",
                registryAway ? "registry_away" : "dead_letter",
                record.topic(),
                record.partition(),
                record.offset(),
                record.value() == null ? 0 : record.value().length,
                rootCause(exception).getClass().getSimpleName());
        if (registryAway) {
            return Response.fail();
        }
        metrics.deadLettered(record.topic());
        if (size(record) > MOST_BYTES) {
            LOG.error(
                    "event=dead_letter_too_large topic={} partition={} offset={}",
                    record.topic(),
                    record.partition(),
                    record.offset());
            return Response.resume();
        }
        return super.handleError(context, record, exception);
    }

    /** Key, value and headers: all of it goes to the dead letters, and topics bound the compressed size only. */
    private static long size(ConsumerRecord<byte[], byte[]> record) {
        long size = length(record.key()) + length(record.value());
        for (Header header : record.headers()) {
            size += header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static Throwable rootCause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
