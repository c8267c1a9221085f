package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.watch.CountedMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;

/**
 * The protocol without Kafka: so many shards, whose messages come in any order but that of one sender to one shard.
 *
 * <p>Every task works in transactions, as exactly-once has it: some messages are taken, and what they lead to is sent and
 * remembered when the transaction ends. Now and then one is aborted, and its messages come again.
 */
final class Simulation {
    private static final int LONGEST_TRANSACTION = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MAX_LOOKS = 100;

    final List<Article> articles = new ArrayList<>();
    final List<Duplicate> duplicates = new ArrayList<>();
    final CountedMetrics metrics = new CountedMetrics();
    private final Random random;
    private final int partitions;
    private final List<Task> tasks = new ArrayList<>();
    private long wall = 1_000;
    private double aborted;
    private double lost;

    /** @param message what is delivered; a timestamp for articles, a key for letters and probes */
    private record Message(String key, long timestamp, SpecificRecord message) {}

    Simulation(long seed, int partitions, Duration window, Signer signer, Comparison comparison) {
        Dedup dedup = new Dedup(window, PATIENCE, partitions, signer, comparison);
        this.random = new Random(seed);
        this.partitions = partitions;
        for (int partition = 0; partition < partitions; partition++) {
            tasks.add(new Task(partition, dedup));
        }
    }

    /** With so many of all transactions aborted. */
    Simulation aborting(double share) {
        this.aborted = share;
        return this;
    }

    /** With so many of all letters lost; but no handover, since that is an article. */
    Simulation losing(double share) {
        this.lost = share;
        return this;
    }

    void arrive(Article article, long timestamp) {
        task(article.getId()).from(null).add(new Message(article.getId(), timestamp, article));
    }

    /** Delivers a few messages, or all. */
    void run(int transactions) {
        for (int done = 0; done < transactions; done++) {
            List<Task> ready = tasks.stream().filter(Task::isReady).toList();
            if (ready.isEmpty()) {
                return;
            }
            wall++;
            ready.get(random.nextInt(ready.size())).transact();
        }
    }

    /** Delivers all, and asks again for what then still waits, until nothing is left. */
    void rest() {
        run(Integer.MAX_VALUE);
        for (int round = 0; round < MAX_LOOKS && !unsettled().isEmpty() && lost > 0; round++) {
            wall += PATIENCE.toMillis() / 2;
            tasks.forEach(Task::look);
            run(Integer.MAX_VALUE);
        }
    }

    Map<String, Object> unsettled() {
        Map<String, Object> unsettled = new TreeMap<>();
        tasks.forEach(task -> unsettled.putAll(task.unsettled()));
        return unsettled;
    }

    int longestPostings() {
        return tasks.stream().mapToInt(task -> task.keys.longest()).max().orElseThrow();
    }

    private Task task(String id) {
        return tasks.get(partition(id));
    }

    private int partition(String id) {
        return partition(id, partitions);
    }

    /** The partition whose owner has the article with this id. */
    static int partition(String id, int partitions) {
        return Math.floorMod(id.hashCode() * 0x9e3779b9, partitions);
    }

    /** A task, with what each sender has sent to it. */
    private final class Task implements Outgoing {
        private final Map<Integer, Deque<Message>> inbox = new TreeMap<>();
        private final List<Runnable> sent = new ArrayList<>();
        private final MapOwnerMemory articlesKnown;
        private final MapIndexMemory keys = new MapIndexMemory();
        private final Shard shard;
        private long streamTime;
        private long committedTime;

        Task(int partition, Dedup dedup) {
            this.articlesKnown = new MapOwnerMemory(dedup.window().toMillis());
            this.shard = new Shard(partition, articlesKnown, keys, this, dedup, metrics, System::nanoTime);
        }

        Deque<Message> from(Task sender) {
            return inbox.computeIfAbsent(sender == null ? -1 : tasks.indexOf(sender), index -> new ArrayDeque<>());
        }

        boolean isReady() {
            return inbox.values().stream().anyMatch(queue -> !queue.isEmpty());
        }

        void transact() {
            List<Runnable> undo = new ArrayList<>();
            for (int taken = random.nextInt(LONGEST_TRANSACTION); taken >= 0 && isReady(); taken--) {
                List<Deque<Message>> ready = inbox.values().stream()
                        .filter(queue -> !queue.isEmpty())
                        .toList();
                Deque<Message> queue = ready.get(random.nextInt(ready.size()));
                Message message = queue.remove();
                undo.add(0, () -> queue.addFirst(message));
                process(new Message(message.key(), message.timestamp(), MapOwnerMemory.copy(message.message())));
            }
            if (random.nextDouble() < aborted) {
                undo.forEach(Runnable::run);
                streamTime = committedTime;
                articlesKnown.rollback();
                keys.rollback();
            } else {
                sent.forEach(Runnable::run);
                commit();
            }
            sent.clear();
        }

        private void process(Message message) {
            streamTime = Math.max(streamTime, message.timestamp());
            if (message.message() instanceof Article article) {
                shard.arrived(article, now());
            } else {
                shard.receive(message.key(), (Letter) message.message(), now());
            }
        }

        void look() {
            shard.look(now());
            sent.forEach(Runnable::run);
            sent.clear();
            commit();
        }

        private void commit() {
            committedTime = streamTime;
            articlesKnown.commit();
            keys.commit();
        }

        Map<String, Object> unsettled() {
            return articlesKnown.unsettled();
        }

        private Moment now() {
            return new Moment(streamTime, wall);
        }

        @Override
        public void article(Article article) {
            sent.add(() -> articles.add(article));
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            sent.add(() -> duplicates.add(duplicate));
        }

        @Override
        public int owner(String id) {
            return partition(id);
        }

        @Override
        public void letter(String id, Letter letter) {
            send(task(id), id, letter);
        }

        @Override
        public void probe(int to, Probe probe) {
            send(tasks.get(to), Integer.toString(to), Letters.probe(probe));
        }

        /** Sends when the transaction ends. Questions to the index and articles are not lost. */
        private void send(Task receiver, String key, Letter letter) {
            Letter copy = MapOwnerMemory.copy(letter);
            boolean kept = copy.getHandover() != null || copy.getProbe() != null;
            if (kept || random.nextDouble() >= lost) {
                sent.add(() -> receiver.from(this).add(new Message(key, 0, copy)));
            }
        }
    }
}
