package io.khabar;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.dedup.Letter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.common.record.TimestampType;

/**
 * The public topics: their names, what is on them and how Kafka keeps them.
 *
 * @param prefix first part of every name, such as {@code news.}
 */
public record Topics(String prefix) {
    /** Most bytes of one record: an article of 1 MiB may come back in a rejection, and its text in an entry. */
    public static final int MAX_RECORD_BYTES = 5 * 1024 * 1024;

    /** Most bytes of one raw event of ours, and of one that comes back whole in a rejection. */
    public static final int MAX_RAW_BYTES = 4 * 1024 * 1024;

    /** Suffix of the topic of {@link #redrivenOn}, behind the first part of the application ids. */
    public static final String REDRIVEN = "redriven";

    private static final Duration RETENTION = Duration.ofDays(7);
    private static final Duration LONG_RETENTION = Duration.ofDays(30);

    /**
     * What a topic promises.
     *
     * @param name name in Kafka
     * @param schema schema of its values; null for the dead letters, whose bytes nobody can read, and for plain text
     * @param single whether it has one partition only, as a small table that everyone reads whole
     * @param config settings of the topic in Kafka
     */
    public record Contract(String name, Schema schema, boolean single, Map<String, String> config) {}

    /** Raw events: the way in. */
    public String raw() {
        return prefix + "raw";
    }

    /** Each unique article, enriched. */
    public String articles() {
        return prefix + "articles";
    }

    /** Articles that were not published again. */
    public String duplicates() {
        return prefix + "duplicates";
    }

    /** Records that were read and refused. */
    public String rejected() {
        return prefix + "rejected";
    }

    /** Bytes that nobody can read. */
    public String deadLetter() {
        return prefix + "dead-letter";
    }

    /** Rules, compacted: one record for each. */
    public String rules() {
        return prefix + "rules";
    }

    /** The output topic of a topic id, such as {@code ceasefire}. */
    public String topic(String id) {
        return prefix + "topic." + id;
    }

    /** All topics, with an output topic for each id. */
    public List<Contract> contracts(Collection<String> ids) {
        return Stream.concat(
                        Stream.of(
                                kept(raw(), RawArticle.getClassSchema(), RETENTION, MAX_RAW_BYTES),
                                kept(articles(), Article.getClassSchema(), LONG_RETENTION, MAX_RECORD_BYTES),
                                kept(duplicates(), Duplicate.getClassSchema(), RETENTION, MAX_RECORD_BYTES),
                                kept(rejected(), Rejected.getClassSchema(), LONG_RETENTION, MAX_RECORD_BYTES),
                                kept(deadLetter(), null, LONG_RETENTION, MAX_RECORD_BYTES),
                                new Contract(
                                        rules(),
                                        Rule.getClassSchema(),
                                        true,
                                        Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT))),
                        ids.stream().map(this::entries))
                .toList();
    }

    /** The output topic of a topic id with its promise. */
    public Contract entries(String id) {
        return entriesOn(topic(id));
    }

    /** The promise of an output topic of this name in Kafka. */
    public static Contract entriesOn(String name) {
        return kept(name, TopicEntry.getClassSchema(), LONG_RETENTION, MAX_RECORD_BYTES);
    }

    /**
     * The topic on which the owners of articles write to each other: not public, but made like the public ones. A service
     * that stands still for longer than it is kept has lost raw events too. Kept by the broker's clock, so that letters
     * about old articles are not old.
     */
    public static Contract lettersOn(String name) {
        Contract kept = kept(name, Letter.getClassSchema(), RETENTION, MAX_RECORD_BYTES);
        Map<String, String> config = new HashMap<>(kept.config());
        config.put(MESSAGE_TIMESTAMP_TYPE_CONFIG, TimestampType.LOG_APPEND_TIME.name);
        return new Contract(name, kept.schema(), false, Map.copyOf(config));
    }

    /**
     * The topic that tells which refused records were brought back, as plain text: not public, of the operator's commands
     * only. Compacted, since a note must outlive the record that it is about.
     */
    public static Contract redrivenOn(String name) {
        return new Contract(name, null, true, Map.of(CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT));
    }

    private static Contract kept(String name, Schema schema, Duration retention, int maxBytes) {
        return new Contract(
                name,
                schema,
                false,
                Map.of(
                        RETENTION_MS_CONFIG, Long.toString(retention.toMillis()),
                        MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxBytes)));
    }
}
