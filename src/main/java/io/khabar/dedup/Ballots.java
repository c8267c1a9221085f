package io.khabar.dedup;

import io.khabar.article.DuplicateKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The rules by which a {@link Ballot} is filled and read. */
final class Ballots {
    /**
     * Most candidates that an edition is compared with; those that stand first under a key, and those that they are copies
     * of, come on top.
     */
    static final int MAX_CHALLENGES = 16;

    /**
     * Most among them that share all keys. Of articles with the very same text the oldest speaks for the others: whoever
     * is not the oldest itself has one older than it that it waits for.
     */
    private static final int MAX_TWINS = 2;

    /** Candidates, the most promising first. */
    static final Comparator<Candidate> MOST_ALIKE = Comparator.comparing(Candidate::getSimilarity)
            .thenComparing(Candidate::getShared)
            .reversed()
            .thenComparing(Candidate::getSeenAt)
            .thenComparing(Candidate::getId);

    private static final Comparator<Candidate> SENIORITY =
            Comparator.comparing(Candidate::getSeenAt).thenComparing(Candidate::getId);

    private static final Comparator<Match> OLDEST =
            Comparator.comparing(Match::getSeenAt).thenComparing(Match::getId);

    private static final Comparator<Match> BEST = Comparator.comparing((Match match) -> !match.getRepublished())
            .thenComparing(match -> match.getKind() != DuplicateKind.EXACT)
            .thenComparing(OLDEST);

    private Ballots() {}

    /** @param wall wall clock in milliseconds */
    static Ballot open(Edition edition, List<Long> keys, List<Integer> asked, long wall, long first, long last) {
        return new Ballot(
                edition.getRevision(),
                edition.getSeenAt(),
                wall,
                first,
                last,
                keys,
                asked,
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                0);
    }

    /** Takes an answer of the index. @return false when it was not waited for */
    static boolean take(String id, Ballot ballot, Answer answer) {
        if (!ballot.getUnanswered().contains(answer.getPartition())) {
            return false;
        }
        ballot.setUnanswered(without(ballot.getUnanswered(), answer.getPartition()));
        for (Candidate candidate : answer.getCandidates()) {
            if (!candidate.getId().equals(id)) {
                merge(ballot.getCandidates(), candidate);
            }
        }
        return true;
    }

    private static void merge(List<Candidate> known, Candidate candidate) {
        for (Candidate same : known) {
            if (same.getId().equals(candidate.getId())) {
                same.setShared(same.getShared() + candidate.getShared());
                same.setSimilarity(Math.max(same.getSimilarity(), candidate.getSimilarity()));
                same.setFirst(same.getFirst() || candidate.getFirst());
                return;
            }
        }
        known.add(candidate);
    }

    /**
     * Leaves the candidates that are worth a challenge. Only here all keys are counted: two that an article shares may
     * fall to two partitions, and the verdict must not depend on how many there are.
     *
     * @return how many were cut
     */
    static int chooseCandidates(Ballot ballot) {
        List<Candidate> candidates = ballot.getCandidates().stream()
                .filter(candidate -> Suspicion.isRaised(candidate.getShared(), candidate.getSimilarity()))
                .sorted(MOST_ALIKE)
                .toList();
        List<Candidate> chosen = most(withoutTwins(ballot, candidates), MAX_CHALLENGES);
        ballot.setCandidates(new ArrayList<>(chosen));
        return candidates.size() - chosen.size();
    }

    /**
     * So many of them, and whoever stands first under a key.
     *
     * <p>Of a crowd each asks only some of the others. If those were chosen by likeness alone, one that is published could
     * be overlooked by another that is older by its owner's clock but came later: whom that one asks may not know of
     * the first yet. All who have a key in common ask the same first one under it, and that one tells the later about the
     * earlier.
     */
    static List<Candidate> most(List<Candidate> candidates, int limit) {
        return IntStream.range(0, candidates.size())
                .filter(place -> place < limit || candidates.get(place).getFirst())
                .mapToObj(candidates::get)
                .toList();
    }

    private static List<Candidate> withoutTwins(Ballot ballot, List<Candidate> candidates) {
        Predicate<Candidate> twin =
                candidate -> candidate.getShared() >= ballot.getKeys().size();
        List<Candidate> spokesmen = candidates.stream()
                .filter(twin)
                .sorted(SENIORITY)
                .limit(MAX_TWINS)
                .toList();
        return candidates.stream()
                .filter(candidate -> !twin.test(candidate) || candidate.getFirst() || spokesmen.contains(candidate))
                .toList();
    }

    /** Notes that an article is challenged. @return false when it was before */
    static boolean challenge(Ballot ballot, String other) {
        if (ballot.getChallenged().contains(other)) {
            return false;
        }
        ballot.getChallenged().add(other);
        ballot.getOpen().add(other);
        return true;
    }

    /** Takes what a candidate's owner says, but for a further challenge that follows from it. */
    static void take(Ballot ballot, Reply reply) {
        Match wait = waitFor(ballot, reply.getFrom());
        boolean verdict = reply.getSays() != ReplyKind.WAIT && reply.getSays() != ReplyKind.YIELD;
        if (verdict && wait != null && reply.getFromRevision() > 0 && reply.getFromRevision() < wait.getRevision()) {
            return; // About an earlier edition than the one that is waited for.
        }
        Match match = reply.getMatch() == null ? wait : reply.getMatch();
        if (reply.getSays() == ReplyKind.ORIGINAL && match == null) {
            return; // Its verdict, but not yet how the two are alike: what told that is lost, and is asked for again.
        }
        ballot.setOpen(without(ballot.getOpen(), reply.getFrom()));
        boolean past =
                reply.getSays() == ReplyKind.YIELD && wait != null && wait.getRevision() < reply.getFromRevision();
        if (verdict && wait != null || past) {
            ballot.setWaits(without(ballot.getWaits(), wait));
        }
        if (reply.getSays() == ReplyKind.WAIT) {
            await(ballot, reply.getMatch());
        }
        if (reply.getSays() == ReplyKind.ORIGINAL) {
            ballot.getMatches().add(match);
        }
    }

    /** Notes that an older article's verdict has to come first. */
    static void await(Ballot ballot, Match older) {
        Match before = waitFor(ballot, older.getId());
        if (before != null) {
            ballot.setWaits(without(ballot.getWaits(), before));
        }
        ballot.getWaits().add(older);
    }

    private static Match waitFor(Ballot ballot, String other) {
        return ballot.getWaits().stream()
                .filter(wait -> wait.getId().equals(other))
                .findFirst()
                .orElse(null);
    }

    /** A list of Avro's can't lose an element. */
    private static <T> List<T> without(List<T> list, T gone) {
        List<T> left = new ArrayList<>(list);
        left.remove(gone);
        return left;
    }

    /**
     * Whether nothing is missing for the verdict. A match with a published article makes waiting for others needless,
     * but for one that would be preferred: so a crowd of copies that come at once waits for its first only, not each for
     * the one before.
     */
    static boolean isDecided(Ballot ballot) {
        if (!ballot.getUnanswered().isEmpty() || !ballot.getOpen().isEmpty()) {
            return false;
        }
        Match best = best(ballot);
        return ballot.getWaits().isEmpty()
                || best != null
                        && (best.getRepublished() || ballot.getWaits().stream().noneMatch(Match::getRepublished));
    }

    /** The published article that the edition is a copy or a further edition of, or null. */
    static Match best(Ballot ballot) {
        return ballot.getMatches().stream().min(BEST).orElse(null);
    }

    /** The article by which another that is alike to this edition may find its original: a match, or the oldest wait. */
    static String relative(Ballot ballot) {
        Match best = best(ballot);
        if (best == null) {
            best = ballot.getWaits().stream().min(OLDEST).orElse(null);
        }
        return best == null ? null : best.getId();
    }

    /** Number of keys that the edition shares with that article; 0 when they did not meet in the index. */
    static int shared(Ballot ballot, String other) {
        return ballot.getCandidates().stream()
                .filter(candidate -> candidate.getId().equals(other))
                .mapToInt(Candidate::getShared)
                .findFirst()
                .orElse(0);
    }
}
