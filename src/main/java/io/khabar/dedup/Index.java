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
 * <p>Articles leave it by eras of half a window. So it may name one that is older than a window by less than that, and
 * its owner, who knows better, says that there is none.
 *
 * <p>The work is bounded for each key, whatever shares it: a key takes a limited number of articles, and an answer names
 * a limited number of them beside those that stand first under a key. Copies leave again as soon as they are known to be copies, so a text that comes a million
 * times keeps the place of one.
 */
final class Index {
    /** Most articles under a key; a further one is compared with these but not noted. */
    static final int MAX_POSTINGS = 64;

    /** Most candidates in an answer. */
    static final int MAX_CANDIDATES = 32;

    /** With more articles than this a key is a standing phrase, and says little by itself. */
    private static final int CROWD = 8;

    /** Estimated similarity from which an article under such a key is named all the same. */
    private static final float LEAST_IN_CROWD = 0.15f;

    private static final float UNLIKE = -1;

    private final IndexMemory memory;
    private final Eras eras;
    private final NewsMetrics metrics;

    Index(IndexMemory memory, Duration window, NewsMetrics metrics) {
        this.memory = memory;
        this.eras = Eras.of(window);
        this.metrics = metrics;
    }

    /**
     * Notes the edition and tells who else stands under its keys.
     *
     * @param clock stream time of the index: the latest of all owners', so that one whose articles are old or rare, and
     *     whose clock is behind, is not asked about another window than the rest
     */
    Answer ask(int partition, Probe probe, long clock) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (long key : probe.getKeys()) {
            note(key, probe, clock, found);
        }
        List<Candidate> candidates =
                found.values().stream().sorted(Ballots.MOST_ALIKE).toList();
        List<Candidate> told = Ballots.most(candidates, MAX_CANDIDATES);
        return new Answer(probe.getRevision(), partition, told, candidates.size() - told.size(), probe.getAskedAt());
    }

    /** Notes the edition. */
    void note(Probe probe, long clock) {
        Map<String, Candidate> ignored = new LinkedHashMap<>();
        for (long key : probe.getKeys()) {
            note(key, probe, clock, ignored);
        }
    }

    /** Forgets the edition, not a later one of the same article. */
    void withdraw(Probe probe, long clock) {
        for (long key : probe.getKeys()) {
            for (long era = eras.first(clock); era <= clock; era += eras.length()) {
                others(key, era, probe);
            }
        }
    }

    private void note(long key, Probe probe, long clock, Map<String, Candidate> found) {
        List<Candidate> live = new ArrayList<>();
        List<Posting> newest = List.of();
        for (long era = eras.first(clock); era <= clock; era += eras.length()) {
            newest = others(key, era, probe);
            newest.forEach(posting -> live.add(candidate(posting, probe)));
        }
        if (!live.isEmpty()) {
            live.get(0).setFirst(true);
        }
        live.stream()
                .filter(candidate -> live.size() <= CROWD || candidate.getSimilarity() >= LEAST_IN_CROWD)
                .forEach(candidate -> count(candidate, found));
        if (live.size() >= MAX_POSTINGS) {
            metrics.keyFull();
            return;
        }
        List<Posting> postings = new ArrayList<>(newest);
        postings.add(new Posting(
                probe.getId(), probe.getRevision(), probe.getSeenAt(), probe.getOutline(), probe.getVersion()));
        memory.keep(key, eras.start(clock), postings);
    }

    /** What stands there beside the article's own editions up to this one, which are taken out. */
    private List<Posting> others(long key, long era, Probe probe) {
        List<Posting> all = memory.at(key, era);
        List<Posting> others = all.stream()
                .filter(posting ->
                        !posting.getId().equals(probe.getId()) || posting.getRevision() > probe.getRevision())
                .toList();
        if (others.size() < all.size()) {
            memory.keep(key, era, others);
        }
        return others;
    }

    /** Keys of two versions never agree by more than chance; what does agree is not alike. */
    private static Candidate candidate(Posting posting, Probe probe) {
        boolean comparable = posting.getVersion() == probe.getVersion();
        double similarity =
                comparable ? Outline.similarity(bytes(posting.getOutline()), bytes(probe.getOutline())) : UNLIKE;
        return new Candidate(posting.getId(), posting.getSeenAt(), 1, (float) similarity, false);
    }

    private static void count(Candidate candidate, Map<String, Candidate> found) {
        Candidate known = found.get(candidate.getId());
        if (known != null) {
            known.setShared(known.getShared() + 1);
            known.setFirst(known.getFirst() || candidate.getFirst());
        } else if (candidate.getSimilarity() > UNLIKE) {
            found.put(candidate.getId(), candidate);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
