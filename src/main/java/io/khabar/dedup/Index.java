package io.khabar.dedup;

import io.khabar.watch.NewsMetrics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One partition of the index: which articles stand under a key, within the window.
 *
 * <p>The work is bounded for each key, whatever shares it: a key takes a limited number of articles, and an answer names
 * a limited number of them. Copies leave again as soon as they are known to be copies, so a text that comes a million
 * times keeps the place of one.
 */
final class Index {
    /** Most articles under a key; a further one is compared with these but not noted. */
    static final int MAX_POSTINGS = 64;

    /** Most candidates in an answer. */
    static final int MAX_CANDIDATES = 32;

    private final IndexMemory memory;
    private final long window;
    private final NewsMetrics metrics;

    Index(IndexMemory memory, Duration window, NewsMetrics metrics) {
        this.memory = memory;
        this.window = window.toMillis();
        this.metrics = metrics;
    }

    /** Notes the edition and tells who else stands under its keys. */
    Answer ask(int partition, Probe probe) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (long key : probe.getKeys()) {
            note(key, probe, found);
        }
        List<Candidate> candidates =
                found.values().stream().sorted(Ballots.MOST_ALIKE).toList();
        int told = Math.min(MAX_CANDIDATES, candidates.size());
        return new Answer(probe.getRevision(), partition, candidates.subList(0, told), candidates.size() - told);
    }

    /** Notes the edition. */
    void note(Probe probe) {
        Map<String, Candidate> ignored = new LinkedHashMap<>();
        for (long key : probe.getKeys()) {
            note(key, probe, ignored);
        }
    }

    /** Forgets the edition, not a later one of the same article. */
    void withdraw(Probe probe) {
        for (long key : probe.getKeys()) {
            for (IndexMemory.Stamped stamped : memory.between(key, probe.getSeenAt(), probe.getSeenAt())) {
                remove(key, stamped, probe);
            }
        }
    }

    private void note(long key, Probe probe, Map<String, Candidate> found) {
        int live = 0;
        List<Posting> sameMoment = List.of();
        for (IndexMemory.Stamped stamped :
                memory.between(key, Math.max(0, probe.getSeenAt() - window), probe.getSeenAt() + window)) {
            List<Posting> others = remove(key, stamped, probe);
            live += others.size();
            others.forEach(posting -> count(posting, stamped.seenAt(), probe, found));
            if (stamped.seenAt() == probe.getSeenAt()) {
                sameMoment = others;
            }
        }
        if (live >= MAX_POSTINGS) {
            metrics.keyFull();
            return;
        }
        List<Posting> postings = new ArrayList<>(sameMoment);
        postings.add(new Posting(probe.getId(), probe.getRevision(), probe.getOutline(), probe.getVersion()));
        memory.keep(key, probe.getSeenAt(), postings);
    }

    /** Takes out the article's own editions up to this one. @return what is left */
    private List<Posting> remove(long key, IndexMemory.Stamped stamped, Probe probe) {
        List<Posting> others = stamped.postings().stream()
                .filter(posting ->
                        !posting.getId().equals(probe.getId()) || posting.getRevision() > probe.getRevision())
                .toList();
        if (others.size() < stamped.postings().size()) {
            memory.keep(key, stamped.seenAt(), others);
        }
        return others;
    }

    /** Keys of two versions never agree by more than chance; what does agree is not the same. */
    private static void count(Posting posting, long seenAt, Probe probe, Map<String, Candidate> found) {
        if (posting.getVersion() != probe.getVersion()) {
            return;
        }
        Candidate candidate = found.get(posting.getId());
        if (candidate == null) {
            double similarity = Outline.similarity(bytes(posting.getOutline()), bytes(probe.getOutline()));
            found.put(posting.getId(), new Candidate(posting.getId(), seenAt, 1, (float) similarity));
        } else {
            candidate.setShared(candidate.getShared() + 1);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
