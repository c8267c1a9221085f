package io.khabar.dedup;

import io.khabar.article.Article;

/** Puts each kind of letter into its envelope. */
final class Letters {
    private Letters() {}

    static Letter answer(Answer answer) {
        return new Letter(answer, null, null, null, null);
    }

    static Letter challenge(String id, Ballot ballot, Sketch sketch) {
        return new Letter(
                null,
                new Challenge(id, ballot.getRevision(), ballot.getSeenAt(), sketch, ballot.getAskedAt()),
                null,
                null,
                null);
    }

    static Letter handover(Article article) {
        return new Letter(null, null, null, new Handover(article), null);
    }

    static Letter probe(Probe probe) {
        return new Letter(null, null, null, null, probe);
    }

    /** How the edition of an article that was judged last ended, for one that asked for that edition. */
    static Letter outcome(String id, int revision, Edition judged, int toRevision) {
        ReplyKind says = ReplyKind.DISTINCT;
        String original = null;
        if (judged != null) {
            String standing = Editions.standsFor(id, judged);
            boolean copy = !standing.equals(id);
            says = judged.getPublished() ? ReplyKind.ORIGINAL : copy ? ReplyKind.COPY : ReplyKind.DISTINCT;
            original = copy ? standing : null;
        }
        return new Letter(null, null, new Reply(toRevision, id, revision, says, original, null, 0L), null, null);
    }

    static Letter reply(Challenge to, String from, int fromRevision, ReplyKind says, Match match) {
        return new Letter(
                null,
                null,
                new Reply(to.getRevision(), from, fromRevision, says, null, match, to.getAskedAt()),
                null,
                null);
    }
}
