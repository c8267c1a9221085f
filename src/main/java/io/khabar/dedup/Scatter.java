package io.khabar.dedup;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sends an edition's keys to the index: one probe for each partition that they fall to, not one for each key. */
final class Scatter {
    private static final ByteBuffer NO_OUTLINE = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final int partitions;
    private final Outgoing out;

    /** @param partitions partitions of the index */
    Scatter(int partitions, Outgoing out) {
        this.partitions = partitions;
        this.out = out;
    }

    /** Asks every partition concerned. @return these partitions */
    List<Integer> ask(String id, Edition edition, Signature signature, long askedAt) {
        Map<Integer, List<Long>> grouped = grouped(boxed(signature.keys()));
        grouped.forEach((partition, keys) ->
                out.probe(partition, probe(ProbeAction.ASK, id, edition, keys, signature, askedAt)));
        return new ArrayList<>(grouped.keySet());
    }

    /** Asks those again that have not answered. */
    void askAgain(String id, Edition edition, Signature signature, Ballot ballot) {
        grouped(ballot.getKeys()).forEach((partition, keys) -> {
            if (ballot.getUnanswered().contains(partition)) {
                out.probe(partition, probe(ProbeAction.ASK, id, edition, keys, signature, ballot.getAskedAt()));
            }
        });
    }

    /** Makes the edition known without a question. */
    void note(String id, Edition edition, Signature signature) {
        grouped(boxed(signature.keys()))
                .forEach((partition, keys) ->
                        out.probe(partition, probe(ProbeAction.NOTE, id, edition, keys, signature, 0)));
    }

    /** Takes an edition back that is not published. */
    void withdraw(String id, Ballot ballot) {
        grouped(ballot.getKeys())
                .forEach((partition, keys) -> out.probe(
                        partition,
                        new Probe(
                                ProbeAction.WITHDRAW,
                                id,
                                ballot.getRevision(),
                                ballot.getSeenAt(),
                                keys,
                                NO_OUTLINE,
                                0,
                                0L)));
    }

    private static Probe probe(
            ProbeAction action, String id, Edition edition, List<Long> keys, Signature signature, long askedAt) {
        return new Probe(
                action,
                id,
                edition.getRevision(),
                edition.getSeenAt(),
                keys,
                ByteBuffer.wrap(signature.outline()),
                signature.sketch().getVersion(),
                askedAt);
    }

    static List<Long> boxed(long[] keys) {
        List<Long> boxed = new ArrayList<>(keys.length);
        for (long key : keys) {
            boxed.add(key);
        }
        return boxed;
    }

    private Map<Integer, List<Long>> grouped(List<Long> keys) {
        Map<Integer, List<Long>> grouped = new TreeMap<>();
        for (long key : keys) {
            grouped.computeIfAbsent((int) Math.floorMod(mixed(key), (long) partitions), partition -> new ArrayList<>())
                    .add(key);
        }
        return grouped;
    }

    /** The finaliser of SplitMix64: keys whose low bits say little are spread all the same. */
    private static long mixed(long key) {
        long mixed = (key ^ (key >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
