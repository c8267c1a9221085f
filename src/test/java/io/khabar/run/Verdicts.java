package io.khabar.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.AvroSerdes;
import io.khabar.Topics;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.run.fault.NewsFeed;
import io.khabar.run.fault.NewsFeed.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What the service has said of each event of a {@link NewsFeed}, as a subscriber sees it: committed records only.
 *
 * <p>It is read on from where it was read to, so that it can be looked at often while the service works.
 */
final class Verdicts implements AutoCloseable {
    private static final Duration STANDSTILL = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Deserializer<SpecificRecord> values;
    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * @param event number of the event
     * @param id the article's own
     * @param standsFor id of the published article that stands for it: its own or another's
     * @param kind what kind of duplicate; null when the article was published
     * @param revision of the published edition, else 0
     * @param partition that the article's owner has
     */
    record Verdict(int event, String id, String standsFor, DuplicateKind kind, int revision, int partition) {
        boolean isPublished() {
            return kind == null;
        }
    }

    Verdicts(ServiceCase service) {
        Settings settings = service.cluster.settings();
        Topics topics = settings.topics();
        consumer = new KafkaConsumer<>(
                KafkaConfigs.reader(settings), new StringDeserializer(), new ByteArrayDeserializer());
        values = new AvroSerdes(service.cluster.registry(), settings.get(Setting.SCHEMA_REGISTRY_URL))
                .deserializer(SpecificRecord.class);
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < settings.number(Setting.PARTITIONS); partition++) {
            partitions.add(new TopicPartition(topics.articles(), partition));
            partitions.add(new TopicPartition(topics.duplicates(), partition));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** How many there are by now. */
    int count() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(record -> verdicts.add(verdict(record)));
        }
        return verdicts.size();
    }

    /** Waits until there are so many. */
    void await(int enough, BooleanSupplier isAlive) throws InterruptedException {
        long moved = System.nanoTime();
        int last = -1;
        for (int count = count(); count < enough; count = count()) {
            moved = count > last ? System.nanoTime() : moved;
            last = count;
            assertThat(isAlive.getAsBoolean()).as("the service goes on").isTrue();
            assertThat(System.nanoTime() - moved)
                    .as("nanoseconds that it stood still at %d verdicts of %d", count, enough)
                    .isLessThan(STANDSTILL.toNanos());
            Thread.sleep(100);
        }
    }

    /** How many there are to be. */
    static int expected(List<Event> feed) {
        return (int) feed.stream()
                .filter(event -> event.story() != NewsFeed.REJECTED)
                .count();
    }

    List<Verdict> all() {
        count();
        return List.copyOf(verdicts);
    }

    Map<Integer, Verdict> byEvent() {
        return all().stream().collect(Collectors.toMap(Verdict::event, Function.identity()));
    }

    /** The numbers of the events that stand for one another, whichever of them was published. */
    Set<Set<Integer>> clusters() {
        return grouped(all().stream().collect(Collectors.toMap(Verdict::event, Verdict::standsFor)));
    }

    /** The same, as the feed means it. */
    static Set<Set<Integer>> clusters(List<Event> feed) {
        return grouped(feed.stream()
                .filter(event -> event.story() != NewsFeed.REJECTED)
                .collect(Collectors.toMap(Event::number, Event::story)));
    }

    private static Set<Set<Integer>> grouped(Map<Integer, ?> groups) {
        return groups.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toSet())))
                .values()
                .stream()
                .collect(Collectors.toSet());
    }

    /**
     * What holds whatever happened on the way: each event that can be decoded has ended once, as an edition or as a
     * duplicate of something published; no edition comes twice; and a redelivery is what the feed delivers again, nothing
     * else: no article is its own copy.
     */
    void assertSound(List<Event> feed) {
        List<Verdict> all = all();
        assertThat(all.stream().map(Verdict::event).sorted().toList())
                .as("events with a verdict")
                .isEqualTo(feed.stream()
                        .filter(event -> event.story() != NewsFeed.REJECTED)
                        .map(Event::number)
                        .toList());
        Map<String, Set<Integer>> editions = new HashMap<>();
        for (Verdict verdict : all) {
            if (verdict.isPublished()) {
                assertThat(editions.computeIfAbsent(verdict.standsFor(), id -> new TreeSet<>())
                                .add(verdict.revision()))
                        .as("first time of %s", verdict)
                        .isTrue();
            }
        }
        for (Verdict verdict : all) {
            Event event = feed.get(verdict.event());
            assertThat(editions).as("published for %s", verdict).containsKey(verdict.standsFor());
            assertThat(verdict.kind() == DuplicateKind.REDELIVERY)
                    .as("%s is a redelivery", verdict)
                    .isEqualTo(event.redelivery());
            if (!verdict.isPublished() && !event.redelivery()) {
                assertThat(verdict.standsFor()).as("%s", verdict).isNotEqualTo(verdict.id());
            }
        }
    }

    /** Counts for a reader: editions that were published, and duplicates by kind. */
    Map<String, Long> summary() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.isPublished()
                                ? "editions"
                                : verdict.kind().toString(),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private Verdict verdict(ConsumerRecord<String, byte[]> record) {
        SpecificRecord value = values.deserialize(record.topic(), record.value());
        if (value instanceof Article article) {
            return new Verdict(
                    number(article.getAttributes()),
                    article.getId(),
                    article.getId(),
                    null,
                    article.getRevision(),
                    record.partition());
        }
        Duplicate duplicate = (Duplicate) value;
        return new Verdict(
                number(duplicate.getAttributes()),
                duplicate.getId(),
                duplicate.getOriginalId(),
                duplicate.getKind(),
                0,
                record.partition());
    }

    static int number(Map<String, String> attributes) {
        return Integer.parseInt(attributes.get(NewsFeed.NUMBER));
    }

    @Override
    public void close() {
        values.close();
        consumer.close();
    }
}
