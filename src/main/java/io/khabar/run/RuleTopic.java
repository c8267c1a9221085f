package io.khabar.run;

import io.khabar.AvroSerdes;
import io.khabar.article.Rule;
import io.khabar.match.RuleCatalogue;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The rules topic of a cluster, read and written by the commands. */
public final class RuleTopic {
    private final Cluster cluster;
    private final String topic;

    public RuleTopic(Cluster cluster) {
        this.cluster = cluster;
        this.topic = cluster.settings().topics().rules();
    }

    /** The shipped rules with those on the topic over them, by id. */
    public Map<String, Rule> rules() {
        Map<String, Rule> shipped = new TreeMap<>();
        RuleCatalogue.shipped().forEach(rule -> shipped.put(rule.getId(), rule));
        Map<String, Rule> rules = new TreeMap<>(shipped);
        try (TopicReader reader = new TopicReader(cluster.settings(), cluster.registry())) {
            reader.readAll(topic, record -> {
                if (record.value() != null) {
                    rules.put(record.key(), (Rule) reader.value(record));
                } else if (shipped.containsKey(record.key())) {
                    rules.put(record.key(), shipped.get(record.key()));
                } else {
                    rules.remove(record.key());
                }
            });
        }
        return rules;
    }

    /** Puts a rule on the topic, or with null the tombstone that gives the shipped one back. */
    public void put(String id, Rule rule) throws IOException, InterruptedException {
        AvroSerdes serdes =
                new AvroSerdes(cluster.registry(), cluster.settings().get(Setting.SCHEMA_REGISTRY_URL));
        try (KafkaProducer<String, Rule> producer = new KafkaProducer<>(
                KafkaConfigs.producer(cluster.settings()), new StringSerializer(), serdes.serializer())) {
            producer.send(new ProducerRecord<>(topic, id, rule)).get();
        } catch (ExecutionException e) {
            throw new IOException("the cluster did not take rule " + id + ": " + e.getCause(), e);
        }
    }
}
