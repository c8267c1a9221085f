package io.khabar.dedup;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** An owner's memory in sorted maps; like a store it holds copies, and like one in a transaction it can be rolled back. */
final class MapOwnerMemory implements OwnerMemory {
    private final RollbackMap<String, Edition> editions = new RollbackMap<>();
    private final RollbackMap<String, Ballot> ballots = new RollbackMap<>();
    private final RollbackMap<String, Pending> pending = new RollbackMap<>();
    private final RollbackMap<String, Dependent> dependents = new RollbackMap<>();
    private final long window;

    MapOwnerMemory(long window) {
        this.window = window;
    }

    static <T extends SpecificRecord> T copy(T record) {
        return record == null ? null : SpecificData.get().deepCopy(record.getSchema(), record);
    }

    void commit() {
        List.of(editions, ballots, pending, dependents).forEach(RollbackMap::commit);
    }

    void rollback() {
        List.of(editions, ballots, pending, dependents).forEach(RollbackMap::rollback);
    }

    /** Ballots, pending articles and dependents: all of which must be gone at rest. */
    Map<String, Object> unsettled() {
        Map<String, Object> left = new TreeMap<>();
        ballots.entries().forEach((key, value) -> left.put("ballot " + key, value));
        pending.entries().forEach((key, value) -> left.put("pending " + key, value));
        dependents.entries().forEach((key, value) -> left.put("dependent " + key, value));
        return left;
    }

    @Override
    public Edition edition(String id, long around) {
        Edition edition = editions.get(id);
        return edition == null || Math.abs(edition.getFetchedAt() - around) > window ? null : copy(edition);
    }

    @Override
    public void keep(String id, Edition edition) {
        editions.put(id, copy(edition));
    }

    @Override
    public Ballot ballot(String id) {
        return copy(ballots.get(id));
    }

    @Override
    public void keep(String id, Ballot ballot) {
        ballots.put(id, copy(ballot));
    }

    @Override
    public void dropBallot(String id) {
        ballots.put(id, null);
    }

    @Override
    public List<Asked> asked() {
        return ballots.entries().entrySet().stream()
                .map(ballot -> new Asked(ballot.getKey(), ballot.getValue().getAskedAt()))
                .sorted(Asked.FIRST)
                .toList();
    }

    @Override
    public Pending pending(String id, long number) {
        return copy(pending.get(id + '#' + number));
    }

    @Override
    public void keep(String id, long number, Pending article) {
        pending.put(id + '#' + number, copy(article));
    }

    @Override
    public void dropPending(String id, long number) {
        pending.put(id + '#' + number, null);
    }

    @Override
    public void addDependent(String id, Dependent dependent) {
        dependents.put(id + '#' + dependent.getId(), dependent);
    }

    @Override
    public List<Dependent> takeDependents(String id) {
        Map<String, Dependent> found = new TreeMap<>(dependents.entries().subMap(id + '#', id + '$'));
        found.keySet().forEach(key -> dependents.put(key, null));
        return List.copyOf(found.values());
    }
}
