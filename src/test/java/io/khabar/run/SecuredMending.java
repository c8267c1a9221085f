package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.AvroSerdes;
import io.khabar.TestArticles;
import io.khabar.article.RawArticle;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Stage;
import io.khabar.run.mend.Mending;
import io.khabar.run.mend.Redrive;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What goes wrong on the secured cluster, and what its operator does about it. */
record SecuredMending(SecuredCluster cluster) {
    private static final String TOPIC = "news.topic.ceasefire";

    /** A page without a headline, and bytes that nobody can read on each way into the service. */
    void sendWhatIsNotPublished() throws Exception {
        sendBytes("service", "news.articles");
        sendBytes("service", "khabar-clean-letters");
        Settings settings = cluster.settings("producer");
        String raw = settings.topics().raw();
        sendBytes("producer", raw);
        try (Cluster mine = Cluster.of(settings);
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        KafkaConfigs.producer(settings), new StringSerializer(), new ByteArraySerializer())) {
            byte[] labels = serdes(mine)
                    .<RawArticle>serializer()
                    .serialize(raw, TestArticles.page("المصدر: وكالة", "تاريخ النشر: 2024-06-21"));
            producer.send(new ProducerRecord<>(raw, "labels", labels)).get();
        }
    }

    /** As if the topic had not been there for an article. */
    void missAnEntry() throws Exception {
        Settings settings = cluster.settings("service");
        String articles = settings.topics().articles();
        try (Cluster mine = Cluster.of(settings);
                TopicReader reader = new TopicReader(settings, mine.registry());
                KafkaProducer<String, Rejected> producer = new KafkaProducer<>(
                        KafkaConfigs.producer(settings),
                        new StringSerializer(),
                        serdes(mine).serializer())) {
            List<ConsumerRecord<String, byte[]>> there = new ArrayList<>();
            reader.readAll(TOPIC, there::add);
            String id = there.get(0).key();
            reader.readAll(articles, record -> {
                if (record.key().equals(id)) {
                    Rejected rejected = Rejected.newBuilder()
                            .setStage(Stage.PUBLISH)
                            .setReason(Reason.TOPIC_MISSING)
                            .setTopic(articles)
                            .setPartition(record.partition())
                            .setOffset(record.offset())
                            .setTarget(TOPIC)
                            .setArticleId(id)
                            .build();
                    producer.send(new ProducerRecord<>(settings.topics().rejected(), id, rejected));
                }
            });
        }
    }

    /** Brings everything back, and then has the service begin anew. */
    void mend() throws Exception {
        cluster.forgetInstances();
        try (Cluster mine = Cluster.of(cluster.settings("operator"))) {
            Mending mending = new Mending(mine);
            List<Redrive> redrives = mending.redriveAll();
            assertThat(redrives.get(0).targets()).containsOnlyKeys("news.raw", "news.articles", "khabar-clean-letters");
            assertThat(redrives.get(1).targets()).containsOnlyKeys("news.raw", TOPIC);
            mending.reset();
        }
    }

    private void sendBytes(String user, String topic) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                KafkaConfigs.producer(cluster.settings(user)), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, "unreadable", new byte[] {9, 9}))
                    .get();
        }
    }

    private static AvroSerdes serdes(Cluster cluster) {
        return new AvroSerdes(cluster.registry(), "http://unused");
    }
}
