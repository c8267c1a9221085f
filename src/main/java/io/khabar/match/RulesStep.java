package io.khabar.match;

import io.khabar.article.Rule;
import io.khabar.watch.NewsMetrics;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the rules topic as a global store and puts each change into force at once.
 *
 * <p>The store keeps bytes, and they are read here: Kafka Streams' dead-letter handling ends the service when it meets
 * bytes that nobody can read on a global store's topic (4.3.1), and a rule like that must only be refused.
 *
 * <p>Kafka Streams fills a global store before the first record is processed, but not through this step on every path;
 * so {@link MatchStep} puts the whole store into force once more before its first article. Both hold the lock of the
 * book while they read the store and change the book, so that an old rule never overtakes a new one.
 */
public final class RulesStep implements Processor<String, byte[], Void, Void> {
    /** Name of the global store. */
    public static final String STORE = "rules";

    private static final Logger LOG = LoggerFactory.getLogger(RulesStep.class);

    private final RuleBook book;
    private final Function<byte[], Optional<Rule>> reader;
    private final NewsMetrics metrics;
    private KeyValueStore<String, byte[]> store;

    /** @param reader a rule from its bytes; empty when nobody can read them */
    public RulesStep(RuleBook book, Function<byte[], Optional<Rule>> reader, NewsMetrics metrics) {
        this.book = book;
        this.reader = reader;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        store = context.getStateStore(STORE);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (record.key() == null) {
            metrics.ruleFailed("");
            refused("", "a rule's record needs its id as the key");
            return;
        }
        synchronized (book) {
            store.put(record.key(), record.value());
            if (record.value() == null) {
                book.remove(record.key());
                metrics.ruleChanged(record.key());
                LOG.info("event=rule_removed rule={}", record.key());
            } else {
                put(record.key(), record.value());
            }
        }
    }

    /** Puts all rules of the store into force. */
    void load(ReadOnlyKeyValueStore<String, byte[]> rules) {
        synchronized (book) {
            try (var all = rules.all()) {
                all.forEachRemaining(rule -> put(rule.key, rule.value));
            }
        }
    }

    private void put(String id, byte[] bytes) {
        Optional<Rule> read = reader.apply(bytes);
        if (read.isEmpty() || !read.get().getId().equals(id)) {
            metrics.ruleFailed(id);
            refused(id, read.isEmpty() ? "nobody can read it" : "the key is not the rule's id");
            return;
        }
        Rule rule = read.get();
        try {
            if (book.put(rule)) {
                metrics.ruleChanged(id);
                LOG.info("event=rule_in_force rule={} version={} enabled={}", id, rule.getVersion(), rule.getEnabled());
            }
        } catch (InvalidRuleException e) {
            refused(id, e.getMessage());
        }
    }

    private static void refused(String id, String reason) {
        LOG.warn("event=rule_refused rule={} reason=\"{}\"", id, reason);
    }
}
