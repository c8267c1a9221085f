package io.khabar.run.mend;

import io.khabar.AvroSerdes;
import io.khabar.article.RawArticle;
import io.khabar.run.Cluster;
import io.khabar.run.Service.Part;
import io.khabar.run.ServiceCase;
import io.khabar.run.Settings;
import io.khabar.run.TopicSetup;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the commands do to a service, for the tests. */
public record Mending(Cluster cluster) {
    Redrive redriveLetters(boolean again) throws Exception {
        return redriveLetters(again, new SchemaLookup(settings(), cluster.registry()));
    }

    /** @param unreadable null to put back what can't be read still, too */
    private Redrive redriveLetters(boolean again, SchemaLookup unreadable) throws Exception {
        return redrive(settings().topics().deadLetter(), again, redrive -> {
            try (RecordScan scan = new RecordScan(settings())) {
                DeadLetterReturn back = new DeadLetterReturn(settings(), scan, unreadable);
                for (DeadLetter letter : letters()) {
                    redrive.offer(letter.place(), () -> back.of(letter));
                }
            }
        });
    }

    Redrive redriveRefusals(RefusalFilter filter, boolean again) throws Exception {
        return redrive(settings().topics().rejected(), again, redrive -> {
            try (RefusalScan scan = new RefusalScan(cluster, fault -> {});
                    RecordScan origins = RecordScan.ofPlaces(settings())) {
                RefusalReturn back = new RefusalReturn(cluster, origins, scan.missedEntries(filter));
                scan.all(filter, refusal -> {
                    redrive.offer(refusal.place(), () -> back.of(refusal));
                    return true;
                });
            }
        });
    }

    /** Brings back everything that was refused. */
    public List<Redrive> redriveAll() throws Exception {
        return List.of(redriveLetters(false, null), redriveRefusals(RefusalFilter.ALL, false));
    }

    /** Makes both topologies begin anew. */
    public void reset() throws Exception {
        ResetPlanner planner = new ResetPlanner(cluster, null);
        for (Part part : Part.values()) {
            new Reset(cluster, done -> {}).perform(planner.plan(part));
        }
    }

    private Redrive redrive(String topic, boolean again, Offers offers) throws Exception {
        try (Redrive redrive = new Redrive(cluster, topic, false, again, obstacle -> {})) {
            offers.to(redrive);
            redrive.finish();
            return redrive;
        }
    }

    /** Offers refused records to a redrive. */
    @FunctionalInterface
    private interface Offers {
        void to(Redrive redrive) throws Exception;
    }

    /** A redrive that was killed after it had sent its records and the notes, and before their transaction was over. */
    RedriveTransactions killedRedrive() throws Exception {
        RedriveTransactions killed = new RedriveTransactions(settings());
        try (RecordScan scan = new RecordScan(settings())) {
            RedriveLog log = Redrive.log(cluster, settings().topics().deadLetter());
            for (DeadLetter letter : letters()) {
                ProducerRecord<byte[], byte[]> record =
                        new DeadLetterReturn(settings(), scan, null).of(letter).record();
                killed.put(List.of(record, log.entry(letter.place(), record.topic(), letter.time())));
            }
        }
        killed.send();
        return killed;
    }

    List<DeadLetter> letters() throws Exception {
        return records(settings().topics().deadLetter()).stream()
                .map(DeadLetter::of)
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> records(String topic) throws Exception {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (RecordScan scan = new RecordScan(settings())) {
            scan.all(topic, records::add);
        }
        return records;
    }

    /** Those on the raw topic that were brought back. */
    List<ConsumerRecord<byte[], byte[]>> broughtBack() throws Exception {
        return records(raw()).stream()
                .filter(record -> record.headers().lastHeader(Redrive.FROM_HEADER) != null)
                .toList();
    }

    byte[] avro(RawArticle article) {
        return new AvroSerdes(cluster.registry(), "http://unused")
                .<RawArticle>serializer()
                .serialize(raw(), article);
    }

    TopicSetup setup() {
        return new TopicSetup(settings(), cluster.admin(), cluster.registry(), ServiceCase.topicIds());
    }

    String raw() {
        return settings().topics().raw();
    }

    Settings settings() {
        return cluster.settings();
    }
}
