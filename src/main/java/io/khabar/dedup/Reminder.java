package io.khabar.dedup;

import io.khabar.dedup.Links.Link;
import io.khabar.dedup.OwnerMemory.Asked;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sees to it that no article waits for ever for an answer that is lost.
 *
 * <p>Nothing is given up for being late: behind a backlog an answer may take as long as it likes. What is lost shows by
 * the order of the answers ({@link Links}), and is asked again. Where nothing comes at all, one question for each place
 * is repeated when the patience is over, and its answer tells what else is lost.
 */
final class Reminder {
    /** So often an article is asked again for what was lost; then it is judged by what is known. */
    static final int MAX_REPEATS = 3;

    /** A place that says nothing to repeated questions for so many times the patience is given up. */
    static final int SILENCE = 10;

    /** Most articles at a time that are asked how far the older one is that they wait for. */
    private static final int MAX_WAITING = 64;

    private final OwnerMemory memory;
    private final Outgoing out;
    private final Scatter scatter;
    private final Signer signer;
    private final Settlement settlement;
    private final NewsMetrics metrics;
    private final long patience;
    private final Links links = new Links();

    Reminder(
            OwnerMemory memory,
            Outgoing out,
            Scatter scatter,
            Signer signer,
            Settlement settlement,
            Duration patience,
            NewsMetrics metrics) {
        this.memory = memory;
        this.out = out;
        this.scatter = scatter;
        this.signer = signer;
        this.settlement = settlement;
        this.patience = patience.toMillis();
        this.metrics = metrics;
    }

    void answered(Answer answer) {
        links.heard(new Link(true, answer.getPartition()), answer.getAskedAt());
    }

    /** Only what is said at once tells something; what follows a verdict has its own time. */
    void replied(Reply reply) {
        if (reply.getAskedAt() > 0) {
            links.heard(owner(reply.getFrom()), reply.getAskedAt());
        }
    }

    /**
     * Goes through the articles that have no verdict, the one that waits longest first.
     *
     * @return how many there are
     */
    int look(Moment now) {
        Set<Link> knocked = new HashSet<>();
        int waiting = 0;
        List<Asked> open = memory.asked();
        for (Asked asked : open) {
            Ballot ballot = memory.ballot(asked.id());
            if (ballot == null || ballot.getAskedAt() != asked.askedAt()) {
                continue;
            }
            List<Link> missing = missing(ballot);
            boolean overdue = asked.askedAt() <= now.wall() - patience;
            if (missing.stream().anyMatch(link -> links.isAnsweredBeyond(link, asked.askedAt()))) {
                ballot.setRepeats(ballot.getRepeats() + 1);
                if (ballot.getRepeats() > MAX_REPEATS) {
                    release(asked.id(), ballot, now);
                } else {
                    repeat(asked.id(), ballot, now);
                }
            } else if (overdue && missing.isEmpty()) {
                if (waiting++ < MAX_WAITING) {
                    repeat(asked.id(), ballot, now);
                }
            } else if (overdue && missing.stream().anyMatch(link -> isGivenUp(link, now))) {
                release(asked.id(), ballot, now);
            } else if (overdue && knocked.addAll(missing)) {
                missing.forEach(link -> links.knocked(link, now.wall()));
                repeat(asked.id(), ballot, now);
            }
        }
        return open.size();
    }

    private boolean isGivenUp(Link link, Moment now) {
        return links.isSilentSince(link, now.wall() - SILENCE * patience);
    }

    private List<Link> missing(Ballot ballot) {
        List<Link> missing = new ArrayList<>();
        ballot.getUnanswered().forEach(partition -> missing.add(new Link(true, partition)));
        ballot.getOpen().forEach(other -> missing.add(owner(other)));
        return missing;
    }

    private Link owner(String id) {
        return new Link(false, out.owner(id));
    }

    /** Asks for all that is missing, or else those whose verdicts have to come first. */
    private void repeat(String id, Ballot ballot, Moment now) {
        metrics.askedAgain();
        ballot.setAskedAt(links.stamp(now.wall()));
        memory.keep(id, ballot);
        Edition edition = settlement.edition(id, ballot);
        if (!ballot.getUnanswered().isEmpty()) {
            Signature signature =
                    signer.sign(memory.pending(id, ballot.getFirst()).getArticle());
            scatter.askAgain(id, edition, signature, ballot);
        }
        Set<String> others = new HashSet<>(ballot.getOpen());
        ballot.getWaits().forEach(wait -> others.add(wait.getId()));
        others.forEach(other -> out.letter(other, Letters.challenge(id, ballot, edition.getSketch())));
    }

    private void release(String id, Ballot ballot, Moment now) {
        metrics.released();
        settlement.settle(id, ballot, now);
    }
}
