package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.watch.NewsMetrics;
import java.util.List;

/**
 * Takes in what comes under one article id, one after the other: tells at once what is nothing new or goes on in any
 * case, and opens a {@link Ballot} on everything else.
 *
 * <p>While a ballot is open, what comes under the same id lies behind it and is looked at afterwards. So the editions of
 * an article are judged in their order, each knows how the one before ended, and an article has one place in the total
 * order at a time.
 */
final class Intake {
    private final OwnerMemory memory;
    private final Outgoing out;
    private final Scatter scatter;
    private final Signer signer;
    private final Comparison comparison;
    private final NewsMetrics metrics;

    Intake(
            OwnerMemory memory,
            Outgoing out,
            Scatter scatter,
            Signer signer,
            Comparison comparison,
            NewsMetrics metrics) {
        this.memory = memory;
        this.out = out;
        this.scatter = scatter;
        this.signer = signer;
        this.comparison = comparison;
        this.metrics = metrics;
    }

    /** @param id the article's own, or that of the article it was handed over to */
    void receive(String id, Article article, Moment now) {
        Pending pending = new Pending(article, now.stream());
        Ballot ballot = memory.ballot(id);
        if (ballot != null) {
            ballot.setLast(ballot.getLast() + 1);
            memory.keep(id, ballot.getLast(), pending);
            memory.keep(id, ballot);
            return;
        }
        Edition known = memory.edition(id, now.stream());
        Signature signature = signer.sign(article);
        if (settled(id, known, pending, signature) == null) {
            memory.keep(id, 1, pending);
            open(id, known, pending, signature, now.wall(), 1, 1);
        }
    }

    /** Goes through what came behind a ballot that is settled now, up to the next that needs one. */
    void goOn(String id, Edition judged, Ballot before, Moment now) {
        Edition known = judged;
        for (long number = before.getFirst() + 1; number <= before.getLast(); number++) {
            Pending next = memory.pending(id, number);
            Signature signature = signer.sign(next.getArticle());
            Edition after = settled(id, known, next, signature);
            if (after == null) {
                open(id, known, next, signature, now.wall(), number, before.getLast());
                return;
            }
            known = after;
            memory.dropPending(id, number);
        }
        memory.dropBallot(id);
    }

    /**
     * Gives the article its verdict, or sends it on to who does, if that can be done at once.
     *
     * @return the newest edition then; null when a ballot is needed
     */
    private Edition settled(String id, Edition known, Pending pending, Signature signature) {
        if (isNothingNew(id, known, pending.getArticle(), signature.sketch())) {
            redelivered(id, known, pending, signature.sketch());
            known.setFetchedAt(Math.max(known.getFetchedAt(), pending.getSeenAt()));
            memory.keep(id, known);
            return known;
        }
        if (known == null || !known.getPublished() && !isSameItem(known, signature.sketch())) {
            return null;
        }
        Edition edition = next(id, known, pending, signature);
        memory.keep(id, edition);
        if (known.getPublished()) {
            revised(id, known, edition, pending.getArticle(), signature);
        } else {
            out.letter(known.getAliasOf(), Letters.handover(pending.getArticle()));
        }
        return edition;
    }

    /** Whether what comes under a second address is still what was handed over; another story is judged for itself. */
    private boolean isSameItem(Edition known, Sketch sketch) {
        return known.getAliasOf() != null
                && comparison.compare(known.getSketch(), sketch).verdict() != Verdict.DISTINCT;
    }

    private void revised(String id, Edition known, Edition edition, Article article, Signature signature) {
        article.setId(id);
        article.setRevision(edition.getRevision());
        article.setChanged(comparison.changed(known.getSketch(), signature.sketch()));
        scatter.note(id, edition, signature);
        metrics.revision();
        out.article(article);
    }

    private boolean isNothingNew(String id, Edition known, Article article, Sketch sketch) {
        Sketch before = Editions.before(id, known, article);
        return before != null
                && (before.getFingerprint().equals(sketch.getFingerprint()) || comparison.changed(before, sketch) == 0);
    }

    private void redelivered(String id, Edition known, Pending pending, Sketch sketch) {
        boolean same = known.getSketch().getFingerprint().equals(sketch.getFingerprint());
        boolean own = Editions.isOwn(id, pending.getArticle());
        DuplicateKind kind = own ? DuplicateKind.REDELIVERY : same ? DuplicateKind.EXACT : DuplicateKind.NEAR;
        String reason = (own ? "same article id" : "second address of the same article")
                + (same ? " and same text" : " and no change that matters");
        metrics.duplicate(kind);
        out.duplicate(Duplicates.of(pending, Editions.standsFor(id, known), kind, 1f, List.of(reason)));
    }

    private void open(
            String id, Edition known, Pending pending, Signature signature, long wall, long first, long last) {
        Edition edition = next(id, known, pending, signature);
        memory.keep(id, edition);
        List<Integer> asked = scatter.ask(id, edition, signature, wall);
        memory.keep(id, Ballots.open(edition, Scatter.boxed(signature.keys()), asked, wall, first, last));
    }

    private static Edition next(String id, Edition known, Pending pending, Signature signature) {
        return Editions.next(id, known, pending.getArticle(), signature.sketch(), pending.getSeenAt());
    }
}
