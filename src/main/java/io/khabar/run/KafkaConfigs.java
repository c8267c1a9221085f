package io.khabar.run;

import io.khabar.Topics;
import io.khabar.reject.UnreadableRecordHandler;
import io.khabar.watch.NewsMetrics;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of each kind of Kafka client, from the settings; {@code kafka.*} goes over all. */
public final class KafkaConfigs {
    /** Milliseconds until a dead instance is noticed and its partitions move: the least that brokers allow by default. */
    private static final int SESSION_TIMEOUT_MS = 6_000;

    /** Milliseconds between two signs of life; each is also when an instance learns that another has come or gone. */
    private static final int HEARTBEAT_MS = 1_000;

    /**
     * Milliseconds after which it is seen again whether an instance without state has restored enough to take its share:
     * the least that Kafka Streams allows. Until then the others do its work.
     */
    private static final int PROBING_MS = 60_000;

    /**
     * Most bytes, compressed, that are read of a partition at a time. Partitions take turns: with Kafka's mebibyte a
     * backlog of raw events and undecided articles is read for most of a minute before the first answer to one is.
     */
    private static final int BITE_BYTES = 64 * 1024;

    /** Kafka's own constant is marked as going away with the release that makes it the default. */
    private static final String GLOBAL_HANDLER_CONFIG = "processing.exception.handler.global.enabled";

    /** The one compression that every Kafka client reads without an extra module. */
    private static final String COMPRESSION = "gzip";

    /**
     * How hard gzip tries, 1 to 9. On articles it takes a third of the CPU time that its default of 6 takes, 1.5 ms for what
     * an article writes, and makes an eighth more bytes.
     */
    private static final int COMPRESSION_LEVEL = 2;

    /**
     * Bytes of a batch, uncompressed. Five articles fill Kafka's 16 KiB, and each full batch is a request of its own long before
     * the transaction ends: with batches of this size an article costs about a seventh less CPU time.
     */
    private static final int BATCH_BYTES = 128 * 1024;

    private KafkaConfigs() {}

    /** For an admin client. */
    public static Map<String, Object> admin(Settings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.get(Setting.BOOTSTRAP_SERVERS));
        config.putAll(settings.clients());
        return config;
    }

    /** For a producer of raw events or rules: idempotent, compressed, nothing lost. */
    public static Map<String, Object> producer(Settings settings) {
        Map<String, Object> config = admin(settings);
        config.putIfAbsent(ProducerConfig.ACKS_CONFIG, "all");
        config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
        config.putIfAbsent(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, COMPRESSION_LEVEL);
        config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_RAW_BYTES);
        // To a topic that was just made, the second of several requests under way may be taken and the first not yet.
        // The broker then refuses the first for good.
        config.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        return config;
    }

    /** For a reader that sees committed records only and keeps no offsets. */
    public static Map<String, Object> reader(Settings settings) {
        Map<String, Object> config = admin(settings);
        config.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.putIfAbsent(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.putIfAbsent(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return config;
    }

    /**
     * For one topology.
     *
     * @param applicationId id of the topology's consumer group, transactions, stores and internal topics
     */
    public static Properties streams(Settings settings, String applicationId, NewsMetrics metrics) {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.get(Setting.BOOTSTRAP_SERVERS));
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, settings.number(Setting.COMMIT_INTERVAL_MS));
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.number(Setting.THREADS));
        config.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.number(Setting.REPLICATION_FACTOR));
        config.put(
                StreamsConfig.STATE_DIR_CONFIG, settings.path(Setting.STATE_DIR).toString());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksMemory.class);
        config.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UnreadableRecordHandler.class);
        config.put(
                StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG,
                settings.topics().deadLetter());
        config.put(GLOBAL_HANDLER_CONFIG, true);
        config.put(UnreadableRecordHandler.METRICS_CONFIG, metrics);
        config.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                Integer.toString(Topics.MAX_RECORD_BYTES));
        config.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                Integer.toString(Topics.MAX_RECORD_BYTES));
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), COMPRESSION);
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG), COMPRESSION_LEVEL);
        config.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.number(Setting.STANDBY_REPLICAS));
        config.putAll(membership(settings));
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), BITE_BYTES);
        config.putAll(settings.clients());
        return config;
    }

    /** How an instance is a member of its groups; of a streams group the brokers say how long silence may be. */
    private static Map<String, Object> membership(Settings settings) {
        Map<String, Object> config = new HashMap<>();
        config.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, settings.get(Setting.GROUP_PROTOCOL));
        if (settings.get(Setting.GROUP_PROTOCOL).equals("classic")) {
            config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
            config.put(StreamsConfig.PROBING_REBALANCE_INTERVAL_MS_CONFIG, PROBING_MS);
            config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), HEARTBEAT_MS);
        }
        String instance = settings.get(Setting.INSTANCE_ID);
        if (!instance.isEmpty()) {
            config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance);
        }
        return config;
    }
}
