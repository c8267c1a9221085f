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
 * The protocol without Kafka: owners and index on so many partitions, whose messages come in any order but that of one
 * sender to one partition.
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
            tasks.add(new OwnerTask(dedup));
        }
        for (int partition = 0; partition < partitions; partition++) {
            tasks.add(new IndexTask(partition, window));
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
        return tasks.stream()
                .mapToInt(task -> task instanceof IndexTask index ? index.memory.longest() : 0)
                .max()
                .orElseThrow();
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
    private abstract class Task {
        private final Map<Integer, Deque<Message>> inbox = new TreeMap<>();
        private final List<Runnable> sent = new ArrayList<>();

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
                rollback();
            } else {
                sent.forEach(Runnable::run);
                commit();
            }
            sent.clear();
        }

        /** Sends when the transaction ends. */
        void send(Task receiver, String key, SpecificRecord record) {
            SpecificRecord copy = MapOwnerMemory.copy(record);
            boolean handover = copy instanceof Letter letter && letter.getHandover() != null;
            if (copy instanceof Letter && !handover && random.nextDouble() < lost) {
                return;
            }
            sent.add(() -> receiver.from(this).add(new Message(key, 0, copy)));
        }

        void write(Runnable output) {
            sent.add(output);
        }

        void look() {
            sent.forEach(Runnable::run);
            sent.clear();
        }

        Map<String, Object> unsettled() {
            return Map.of();
        }

        abstract void process(Message message);

        abstract void commit();

        abstract void rollback();
    }

    private final class OwnerTask extends Task implements Outgoing {
        private final MapOwnerMemory memory;
        private final Owner owner;
        private long streamTime;
        private long committedTime;

        OwnerTask(Dedup dedup) {
            this.memory = new MapOwnerMemory(dedup.window().toMillis());
            this.owner = new Owner(memory, this, dedup, metrics);
        }

        @Override
        void process(Message message) {
            streamTime = Math.max(streamTime, message.timestamp());
            Moment now = new Moment(streamTime, wall);
            if (message.message() instanceof Article article) {
                owner.arrived(article, now);
            } else {
                owner.receive(message.key(), (Letter) message.message(), now);
            }
        }

        @Override
        void look() {
            owner.look(new Moment(streamTime, wall));
            memory.commit();
            super.look();
        }

        @Override
        void commit() {
            committedTime = streamTime;
            memory.commit();
        }

        @Override
        void rollback() {
            streamTime = committedTime;
            memory.rollback();
        }

        @Override
        Map<String, Object> unsettled() {
            return memory.unsettled();
        }

        @Override
        public void article(Article article) {
            write(() -> articles.add(article));
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            write(() -> duplicates.add(duplicate));
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
        public void probe(int partition, Probe probe) {
            send(tasks.get(partitions + partition), Integer.toString(partition), probe);
        }
    }

    private final class IndexTask extends Task {
        private final MapIndexMemory memory = new MapIndexMemory();
        private final int partition;
        private final Index index;
        private long clock;

        IndexTask(int partition, Duration window) {
            this.partition = partition;
            this.index = new Index(memory, window, metrics);
        }

        @Override
        void process(Message message) {
            Probe probe = (Probe) message.message();
            clock = Math.max(clock, probe.getSeenAt());
            switch (probe.getAction()) {
                case ASK ->
                    send(task(probe.getId()), probe.getId(), Letters.answer(index.ask(partition, probe, clock)));
                case NOTE -> index.note(probe, clock);
                default -> index.withdraw(probe, clock);
            }
        }

        @Override
        void commit() {
            memory.commit();
        }

        @Override
        void rollback() {
            memory.rollback();
        }
    }
}
