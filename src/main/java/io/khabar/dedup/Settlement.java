package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.watch.NewsMetrics;

/**
 * Gives the verdict on an edition: it goes on, ends as a {@code Duplicate} of a published article, or is handed over to
 * one as its next edition. Everyone who waited for the verdict is told.
 */
final class Settlement {
    private final OwnerMemory memory;
    private final Outgoing out;
    private final Scatter scatter;
    private final Signer signer;
    private final Intake intake;
    private final NewsMetrics metrics;

    Settlement(OwnerMemory memory, Outgoing out, Scatter scatter, Signer signer, Intake intake, NewsMetrics metrics) {
        this.memory = memory;
        this.out = out;
        this.scatter = scatter;
        this.signer = signer;
        this.intake = intake;
        this.metrics = metrics;
    }

    /** Judges by the matches that the ballot has. */
    void settle(String id, Ballot ballot, Moment now) {
        Pending pending = memory.pending(id, ballot.getFirst());
        Edition edition = edition(id, ballot);
        Match original = Ballots.best(ballot);
        edition.setPublished(original == null);
        edition.setOriginalId(original == null || original.getRepublished() ? null : original.getId());
        edition.setAliasOf(original == null || !original.getRepublished() ? null : original.getId());
        memory.keep(id, edition);
        if (original == null) {
            publish(id, edition, pending.getArticle());
        } else {
            scatter.withdraw(id, ballot);
            if (original.getRepublished()) {
                out.letter(original.getId(), Letters.handover(pending.getArticle()));
            } else {
                duplicate(ballot, edition, original, pending);
            }
        }
        for (Dependent dependent : memory.takeDependents(id)) {
            out.letter(dependent.getId(), Letters.outcome(id, ballot.getRevision(), edition, dependent.getRevision()));
        }
        memory.dropPending(id, ballot.getFirst());
        intake.goOn(id, edition, ballot, now);
    }

    private void publish(String id, Edition edition, Article article) {
        article.setId(id);
        article.setRevision(edition.getRevision());
        metrics.original();
        out.article(article);
    }

    private void duplicate(Ballot ballot, Edition edition, Match original, Pending pending) {
        metrics.duplicate(original.getKind());
        metrics.copied(edition.getSketch().getSource(), original.getSource());
        int shared = Ballots.shared(ballot, original.getId());
        if (original.getKind() == DuplicateKind.NEAR
                && shared > 0
                && ballot.getKeys().size() > 1) {
            metrics.escaped(Escapes.beside(shared, ballot.getKeys().size() - 1));
        }
        out.duplicate(Duplicates.of(
                pending, original.getId(), original.getKind(), original.getSimilarity(), original.getReasons()));
    }

    /** The edition on the ballot, made anew if the window has run out over it. */
    Edition edition(String id, Ballot ballot) {
        Edition known = memory.edition(id, ballot.getSeenAt());
        if (known != null && known.getRevision() == ballot.getRevision()) {
            return known;
        }
        Article article = memory.pending(id, ballot.getFirst()).getArticle();
        Edition edition = Editions.next(id, null, article, signer.sign(article).sketch(), ballot.getSeenAt());
        edition.setRevision(ballot.getRevision());
        return edition;
    }
}
