package io.khabar.run.mend;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khabar.AvroSerdes;
import io.khabar.CloudEvent;
import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.RuleMatch;
import io.khabar.article.TopicEntry;
import io.khabar.match.InvalidRuleException;
import io.khabar.match.RuleBook;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.TopicMatch;
import io.khabar.reject.RegistryAway;
import io.khabar.run.Cluster;
import io.khabar.run.RuleTopic;
import io.khabar.run.Setting;
import io.khabar.watch.CountedMetrics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes the entry that a topic missed because it was not there: from the article as it stands on the topic of articles,
 * by the rules in force.
 *
 * <p>The article itself is not put there again. Who reads that topic would get it twice, and every topic that has it
 * already an update without a change. An entry is made only for the newest edition: of a newer one the stream has told
 * the topic itself, or its own rejection will.
 */
final class MissedEntries {
    private final String articles;
    private final String prefix;
    private final String source;
    private final RecordScan scan;
    private final RuleBook book;
    private final NewestEditions editions;
    private final Deserializer<Article> read;
    private final Serializer<TopicEntry> write;

    /** @param missed articles whose entries are missing, with the place of the edition that was refused */
    MissedEntries(Cluster cluster, RecordScan scan, Map<String, Place> missed) {
        this.articles = cluster.settings().topics().articles();
        this.prefix = cluster.settings().topics().topic("");
        this.source = CloudEvent.source(cluster.settings().get(Setting.APPLICATION_ID));
        this.scan = scan;
        this.editions = new NewestEditions(scan, missed);
        this.book = missed.isEmpty() ? null : rulesInForce(cluster);
        AvroSerdes serdes =
                new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL));
        this.read = serdes.deserializer(Article.class);
        this.write = serdes.serializer();
    }

    Remedy of(Refusal refusal) {
        Rejected rejected = refusal.rejected();
        String target = rejected.getTarget();
        if (target == null || !target.startsWith(prefix) || !rejected.getTopic().equals(articles)) {
            return Remedy.none("it does not name a topic and an article of this service");
        }
        if (scan.partitions(target) == 0) {
            return Remedy.none("topic %s is still not there".formatted(target));
        }
        if (editions.isSuperseded(rejected.getArticleId(), refusal.origin())) {
            return Remedy.none("a newer edition of article %s has gone its own way to %s"
                    .formatted(rejected.getArticleId(), target));
        }
        Optional<ConsumerRecord<byte[], byte[]>> stored = scan.at(refusal.origin());
        if (stored.isEmpty()) {
            return Remedy.none("its article is not kept any more at " + refusal.origin());
        }
        Article article = read.deserialize(articles, stored.get().value());
        if (article == null || !article.getId().equals(rejected.getArticleId())) {
            return Remedy.none("another article stands at " + refusal.origin());
        }
        return entry(target, article);
    }

    private Remedy entry(String target, Article article) {
        String topic = target.substring(prefix.length());
        for (TopicMatch match : book.match(article)) {
            if (match.topic().equals(topic)) {
                RuleMatch evidence = new RuleMatch(match.topic(), match.version(), match.score(), match.spans());
                TopicEntry entry = new TopicEntry(topic, Action.ADDED, List.of(evidence), article);
                return entry(target, entry);
            }
        }
        return Remedy.none("the rules in force do not put its article on " + topic);
    }

    private Remedy entry(String target, TopicEntry entry) {
        try {
            byte[] key = entry.getArticle().getId().getBytes(UTF_8);
            byte[] value = write.serialize(target, entry);
            long now = System.currentTimeMillis();
            return Remedy.by(new ProducerRecord<>(
                    target, null, now, key, value, CloudEvent.of(entry, now).headers(source)));
        } catch (SerializationException e) {
            if (RegistryAway.caused(e)) {
                throw e;
            }
            return Remedy.none("the schema of %s is not registered (./khabar topics check)".formatted(target));
        }
    }

    /** As the stream does: a rule on the topic that can't be used leaves the one before in force. */
    private static RuleBook rulesInForce(Cluster cluster) {
        RuleBook book = new RuleBook(RuleCatalogue.shipped(), new CountedMetrics());
        for (Rule rule : new RuleTopic(cluster).rules().values()) {
            try {
                book.put(rule);
            } catch (InvalidRuleException e) {
                // Counted by the service, which has it from the same topic.
            }
        }
        return book;
    }
}
