package io.khabar.dedup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.WindowStore;

/** An owner's memory in its state stores. */
final class StoredOwnerMemory implements OwnerMemory {
    private static final char SEPARATOR = '#';

    private final WindowStore<String, Edition> editions;
    private final KeyValueStore<String, Ballot> ballots;
    private final KeyValueStore<String, Pending> pending;
    private final KeyValueStore<String, Dependent> dependents;
    private final long window;
    private final Eras eras;

    /** @param window how long an article is remembered */
    StoredOwnerMemory(ProcessorContext<?, ?> context, Duration window) {
        this.editions = context.getStateStore(DedupStores.EDITIONS);
        this.ballots = context.getStateStore(DedupStores.BALLOTS);
        this.pending = context.getStateStore(DedupStores.PENDING);
        this.dependents = context.getStateStore(DedupStores.DEPENDENTS);
        this.window = window.toMillis();
        this.eras = Eras.of(window);
    }

    @Override
    public Edition edition(String id, long around) {
        for (long era = eras.start(around + window); era >= eras.first(around); era -= eras.length()) {
            Edition edition = editions.fetch(id, era);
            if (edition != null) {
                return Math.abs(edition.getFetchedAt() - around) <= window ? edition : null;
            }
        }
        return null;
    }

    @Override
    public void keep(String id, Edition edition) {
        editions.put(id, edition, eras.start(edition.getFetchedAt()));
    }

    @Override
    public Ballot ballot(String id) {
        return ballots.get(id);
    }

    @Override
    public void keep(String id, Ballot ballot) {
        ballots.put(id, ballot);
    }

    @Override
    public void dropBallot(String id) {
        ballots.delete(id);
    }

    @Override
    public List<Asked> asked() {
        List<Asked> asked = new ArrayList<>();
        try (KeyValueIterator<String, Ballot> all = ballots.all()) {
            all.forEachRemaining(ballot -> asked.add(new Asked(ballot.key, ballot.value.getAskedAt())));
        }
        asked.sort(Asked.FIRST);
        return asked;
    }

    @Override
    public Pending pending(String id, long number) {
        return pending.get(id + SEPARATOR + number);
    }

    @Override
    public void keep(String id, long number, Pending article) {
        pending.put(id + SEPARATOR + number, article);
    }

    @Override
    public void dropPending(String id, long number) {
        pending.delete(id + SEPARATOR + number);
    }

    @Override
    public void addDependent(String id, Dependent dependent) {
        dependents.put(id + SEPARATOR + dependent.getId(), dependent);
    }

    @Override
    public List<Dependent> takeDependents(String id) {
        List<String> keys = new ArrayList<>();
        List<Dependent> waiting = new ArrayList<>();
        try (KeyValueIterator<String, Dependent> found =
                dependents.prefixScan(id + SEPARATOR, new StringSerializer())) {
            found.forEachRemaining(dependent -> {
                keys.add(dependent.key);
                waiting.add(dependent.value);
            });
        }
        keys.forEach(dependents::delete);
        return waiting;
    }
}
