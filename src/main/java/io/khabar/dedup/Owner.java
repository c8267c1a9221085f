package io.khabar.dedup;

import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.watch.NewsMetrics;
import java.util.List;

/**
 * Owns the articles whose ids fall to one partition: takes them in, asks the index and other owners about them, answers
 * other owners, and sees to it that each is judged.
 */
final class Owner {
    private final OwnerMemory memory;
    private final Outgoing out;
    private final Comparison comparison;
    private final NewsMetrics metrics;
    private final Intake intake;
    private final Settlement settlement;
    private final Reminder reminder;

    Owner(OwnerMemory memory, Outgoing out, Dedup dedup, NewsMetrics metrics) {
        this.memory = memory;
        this.out = out;
        this.comparison = dedup.comparison();
        this.metrics = metrics;
        Scatter scatter = new Scatter(dedup.partitions(), out);
        this.intake = new Intake(memory, out, scatter, dedup.signer(), comparison, metrics);
        this.settlement = new Settlement(memory, out, scatter, dedup.signer(), intake, metrics);
        this.reminder = new Reminder(memory, out, scatter, dedup.signer(), settlement, dedup.patience(), metrics);
    }

    /** An article comes from decoding. */
    void arrived(Article article, Moment now) {
        intake.receive(article.getId(), article, now);
    }

    /** A letter comes for an article. */
    void receive(String id, Letter letter, Moment now) {
        if (letter.getAnswer() != null) {
            answered(id, letter.getAnswer(), now);
        } else if (letter.getChallenge() != null) {
            challenged(id, letter.getChallenge(), now);
        } else if (letter.getReply() != null) {
            replied(id, letter.getReply(), now);
        } else if (letter.getHandover() != null) {
            intake.receive(id, letter.getHandover().getArticle(), now);
        }
    }

    /**
     * Asks again for what is lost; to be called now and then.
     *
     * @return how many articles wait for their verdict
     */
    int look(Moment now) {
        return reminder.look(now);
    }

    private void answered(String id, Answer answer, Moment now) {
        reminder.answered(answer);
        Ballot ballot = memory.ballot(id);
        if (ballot == null || ballot.getRevision() != answer.getRevision() || !Ballots.take(id, ballot, answer)) {
            return; // Released before.
        }
        metrics.candidates(answer.getCandidates().size(), answer.getMore());
        if (ballot.getUnanswered().isEmpty()) {
            metrics.candidates(0, Ballots.chooseCandidates(ballot));
            ballot.setAskedAt(Math.max(ballot.getAskedAt(), now.wall()));
            for (Candidate candidate : ballot.getCandidates()) {
                challenge(id, ballot, candidate.getId());
            }
        }
        proceed(id, ballot, now);
    }

    private void replied(String id, Reply reply, Moment now) {
        reminder.replied(reply);
        Ballot ballot = memory.ballot(id);
        if (ballot == null || ballot.getRevision() != reply.getRevision()) {
            if (reply.getSays() == ReplyKind.YIELD) {
                Edition judged = memory.edition(id, now.stream());
                out.letter(reply.getFrom(), Letters.outcome(id, reply.getRevision(), judged, reply.getFromRevision()));
            }
            return;
        }
        Ballots.take(ballot, reply);
        if (reply.getSays() == ReplyKind.YIELD) {
            memory.addDependent(id, new Dependent(reply.getFrom(), reply.getFromRevision()));
        }
        if (reply.getOriginalId() != null && !reply.getOriginalId().equals(id)) {
            ballot.setAskedAt(Math.max(ballot.getAskedAt(), now.wall()));
            challenge(id, ballot, reply.getOriginalId());
        }
        proceed(id, ballot, now);
    }

    private void challenge(String id, Ballot ballot, String other) {
        if (Ballots.challenge(ballot, other)) {
            metrics.challenged();
            out.letter(
                    other,
                    Letters.challenge(id, ballot, settlement.edition(id, ballot).getSketch()));
        }
    }

    private void proceed(String id, Ballot ballot, Moment now) {
        if (Ballots.isDecided(ballot)) {
            settlement.settle(id, ballot, now);
        } else {
            memory.keep(id, ballot);
        }
    }

    /** Another article asks to be compared with this one. Either way it is answered at once. */
    private void challenged(String id, Challenge other, Moment now) {
        Ballot ballot = memory.ballot(id);
        Edition edition = memory.edition(id, ballot == null ? now.stream() : ballot.getSeenAt());
        if (edition == null) {
            out.letter(other.getId(), Letters.reply(other, id, 0, ReplyKind.DISTINCT, null));
            return;
        }
        boolean older =
                edition.getPublished() || Seniority.precedes(edition.getSeenAt(), id, other.getSeenAt(), other.getId());
        Resemblance resemblance = compare(edition, other.getSketch(), older);
        int revision = edition.getRevision();
        if (resemblance.verdict() == Verdict.DISTINCT) {
            out.letter(other.getId(), Letters.reply(other, id, revision, ReplyKind.DISTINCT, null));
        } else if (edition.getPublished()) {
            Match match = match(id, revision, edition.getSeenAt(), edition.getSketch(), resemblance);
            out.letter(other.getId(), Letters.reply(other, id, revision, ReplyKind.ORIGINAL, match));
        } else if (ballot == null) {
            Letter outcome = Letters.outcome(id, revision, edition, other.getRevision());
            outcome.getReply().setAskedAt(other.getAskedAt());
            out.letter(other.getId(), outcome);
        } else if (older) {
            memory.addDependent(id, new Dependent(other.getId(), other.getRevision()));
            Match match = match(id, revision, edition.getSeenAt(), edition.getSketch(), resemblance);
            out.letter(other.getId(), Letters.reply(other, id, revision, ReplyKind.WAIT, match));
        } else {
            String relative = Ballots.relative(ballot);
            String before = Editions.standsFor(id, edition);
            String known = relative != null || before.equals(id) ? relative : before;
            Ballots.await(
                    ballot,
                    match(other.getId(), other.getRevision(), other.getSeenAt(), other.getSketch(), resemblance));
            memory.keep(id, ballot);
            Letter yields = Letters.reply(other, id, revision, ReplyKind.YIELD, null);
            yields.getReply().setOriginalId(known);
            out.letter(other.getId(), yields);
        }
    }

    /** A copy may have been taken before the article was revised last; only of published editions earlier ones are known. */
    private Resemblance compare(Edition edition, Sketch other, boolean older) {
        if (edition.getEarlier().contains(other.getFingerprint())) {
            return new Resemblance(
                    Verdict.DUPLICATE, DuplicateKind.EXACT, 1f, List.of("same text as an earlier edition"));
        }
        return older ? comparison.compare(edition.getSketch(), other) : comparison.compare(other, edition.getSketch());
    }

    private static Match match(String id, int revision, long seenAt, Sketch sketch, Resemblance resemblance) {
        return new Match(
                id,
                revision,
                seenAt,
                sketch.getSource(),
                resemblance.verdict() == Verdict.REVISION,
                resemblance.kind(),
                resemblance.similarity(),
                resemblance.reasons());
    }
}
