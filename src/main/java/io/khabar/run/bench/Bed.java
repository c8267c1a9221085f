package io.khabar.run.bench;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.match.RuleCatalogue;
import io.khabar.run.Cluster;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * One run's own part of the embedded cluster: topics under a prefix of their own, an application id of their own. All of it
 * goes when it is closed, so that the next run finds the broker as this one did.
 */
final class Bed implements AutoCloseable {
    private final Cluster cluster;
    private final String name;

    private Bed(Cluster cluster, String name) {
        this.cluster = cluster;
        this.name = name;
    }

    /**
     * @param base settings that lead to the embedded cluster
     * @param name of this run, unlike that of any other
     */
    static Bed make(Settings base, String name, int partitions) throws IOException, InterruptedException {
        return new Bed(
                Cluster.of(base.with(Setting.TOPIC_PREFIX, name + '.')
                        .with(Setting.APPLICATION_ID, name)
                        .with(Setting.PARTITIONS, partitions)),
                name);
    }

    Cluster cluster() {
        return cluster;
    }

    Settings settings() {
        return cluster.settings();
    }

    Topics topics() {
        return settings().topics();
    }

    AvroSerdes serdes() {
        return new AvroSerdes(cluster.registry(), settings().get(Setting.SCHEMA_REGISTRY_URL));
    }

    /** Makes the topics of the service. */
    void makeServiceTopics() throws ExecutionException, InterruptedException, IOException, RestClientException {
        new TopicSetup(settings(), cluster.admin(), cluster.registry(), topicIds()).create();
    }

    /** Makes topics with values of these schemas, kept like the service's. */
    void makeTopics(Map<String, Schema> schemas)
            throws ExecutionException, InterruptedException, IOException, RestClientException {
        List<NewTopic> topics = schemas.keySet().stream()
                .map(topic -> new NewTopic(
                                topic, Optional.of(settings().number(Setting.PARTITIONS)), Optional.of((short) -1))
                        .configs(Map.of(
                                TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(Topics.MAX_RECORD_BYTES))))
                .toList();
        cluster.admin().createTopics(topics).all().get();
        for (Map.Entry<String, Schema> topic : schemas.entrySet()) {
            cluster.registry()
                    .register(
                            AvroSerdes.subject(topic.getKey()), new AvroSchema(AvroSerdes.published(topic.getValue())));
        }
    }

    static List<String> topicIds() {
        return RuleCatalogue.ids();
    }

    @Override
    public void close() throws ExecutionException {
        try {
            List<String> own = cluster.admin().listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith(name + '.') || topic.startsWith(name + '-'))
                    .toList();
            cluster.admin().deleteTopics(own).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            cluster.close();
        }
    }
}
