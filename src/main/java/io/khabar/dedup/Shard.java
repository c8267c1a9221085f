package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * One partition of the search for copies: the {@link Owner} of its articles and its part of the {@link Index}.
 *
 * <p>What the two have to tell each other, or themselves, is told at once; only what is for another shard goes out. On a single
 * partition nothing does, and an article has its verdict in the call that brings it.
 */
final class Shard implements Outgoing {
    private final int partition;
    private final Owner owner;
    private final Index index;
    private final Outgoing out;
    private final NewsMetrics metrics;
    private final LongSupplier nanos;
    private final Queue<Own> own = new ArrayDeque<>();
    private long clock;

    /** A letter from this shard to itself. */
    private record Own(String key, Letter letter) {}

    /** @param nanos a clock that stands still while others work, in nanoseconds */
    Shard(
            int partition,
            OwnerMemory articles,
            IndexMemory keys,
            Outgoing out,
            Dedup dedup,
            NewsMetrics metrics,
            LongSupplier nanos) {
        this.partition = partition;
        this.owner = new Owner(articles, this, dedup, metrics);
        this.index = new Index(keys, dedup.window(), metrics);
        this.out = out;
        this.metrics = metrics;
        this.nanos = nanos;
    }

    /** An article comes from decoding. */
    void arrived(Article article, Moment now) {
        long start = nanos.getAsLong();
        owner.arrived(article, now);
        metrics.worked(Work.IDENTIFY, nanos.getAsLong() - start);
        readOwn(now);
    }

    /** @param key the article that the letter is for, or for a probe the partition */
    void receive(String key, Letter letter, Moment now) {
        read(key, letter, now);
        readOwn(now);
    }

    /** @see Owner#look */
    int look(Moment now) {
        int waiting = owner.look(now);
        readOwn(now);
        return waiting;
    }

    private void readOwn(Moment now) {
        for (Own next = own.poll(); next != null; next = own.poll()) {
            read(next.key(), next.letter(), now);
        }
    }

    private void read(String key, Letter letter, Moment now) {
        long start = nanos.getAsLong();
        if (letter.getProbe() == null) {
            owner.receive(key, letter, now);
            metrics.worked(Work.SETTLE, nanos.getAsLong() - start);
        } else {
            read(Integer.parseInt(key), letter.getProbe(), now);
            metrics.worked(Work.INDEX, nanos.getAsLong() - start);
        }
    }

    private void read(int asked, Probe probe, Moment now) {
        // The latest of all who ask: one whose articles are old must not look at another part of the window than the
        // rest.
        clock = Math.max(clock, Math.max(now.stream(), probe.getSeenAt()));
        switch (probe.getAction()) {
            case ASK -> letter(probe.getId(), Letters.answer(index.ask(asked, probe, clock)));
            case NOTE -> index.note(probe, clock);
            case WITHDRAW -> index.withdraw(probe, clock);
            case UNKNOWN -> throw new IllegalStateException("a probe of a newer version, which this one can't follow");
        }
    }

    @Override
    public void article(Article article) {
        out.article(article);
    }

    @Override
    public void duplicate(Duplicate duplicate) {
        out.duplicate(duplicate);
    }

    @Override
    public int owner(String id) {
        return out.owner(id);
    }

    @Override
    public void letter(String id, Letter letter) {
        if (owner(id) == partition) {
            own.add(new Own(id, letter));
        } else {
            out.letter(id, letter);
        }
    }

    @Override
    public void probe(int to, Probe probe) {
        if (to == partition) {
            own.add(new Own(Integer.toString(to), Letters.probe(probe)));
        } else {
            out.probe(to, probe);
        }
    }
}
