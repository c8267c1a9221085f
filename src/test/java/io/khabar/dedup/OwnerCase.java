package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Provenance;
import io.khabar.watch.CountedMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** An owner of articles with everything it sends, and letters to it. */
abstract class OwnerCase {
    static final Duration WINDOW = Duration.ofDays(7);
    static final long PATIENCE = 120_000;

    final MapOwnerMemory memory = new MapOwnerMemory(WINDOW.toMillis());
    final List<String> sent = new ArrayList<>();
    final CountedMetrics metrics = new CountedMetrics();
    final Owner owner = new Owner(memory, new Recorded(), dedup(1), metrics);
    long time = 1_000;
    long offset;

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(memory.unsettled()).isEmpty();
    }

    void published(String id, String text) {
        arrive(id, "c", text);
        answer(id, 1);
        assertThat(told()).containsExactly("ASK " + id + " 1", "article " + id + " 1 " + text);
    }

    void arrive(String id, String cluster, String text) {
        owner.arrived(article(id, cluster, text), now());
    }

    Article article(String id, String cluster, String text) {
        Article article = Labelled.article(id, cluster, text, "source of " + id);
        article.setProvenance(new Provenance("news.raw", 0, offset++, 0, Instant.EPOCH, ""));
        return article;
    }

    void answer(String id, int revision, long askedAt) {
        owner.receive(id, Letters.answer(new Answer(revision, 0, List.of(), 0, askedAt)), now());
    }

    void answer(String id, int revision, String... candidates) {
        List<Candidate> found = new ArrayList<>();
        for (String candidate : candidates) {
            found.add(new Candidate(candidate, 1L, 1, 0.5f, false));
        }
        owner.receive(id, Letters.answer(new Answer(revision, 0, found, 0, time)), now());
    }

    void challenge(String id, String by, long seenAt) {
        Sketch sketch = Labelled.SIGNER.sign(article(by, "c", "text of " + by)).sketch();
        owner.receive(id, new Letter(null, new Challenge(by, 1, seenAt, sketch, time), null, null, null), now());
    }

    void reply(String id, int revision, String from, ReplyKind says, boolean republished) {
        Letter letter = replyOf(id, revision, from, says, null);
        if (says == ReplyKind.ORIGINAL) {
            letter.getReply()
                    .setMatch(new Match(
                            from, 1, 1L, "source of " + from, republished, DuplicateKind.NEAR, 0.8f, List.of()));
        }
        owner.receive(id, letter, now());
    }

    Letter replyOf(String id, int revision, String from, ReplyKind says, String originalId) {
        return new Letter(null, null, new Reply(revision, from, 1, says, originalId, null, time), null, null);
    }

    static Dedup dedup(int partitions) {
        return new Dedup(WINDOW, Duration.ofMillis(PATIENCE), partitions, Labelled.SIGNER, Labelled.COMPARISON);
    }

    Moment now() {
        return new Moment(time, time);
    }

    /** What was sent since the last call, a line each. */
    List<String> told() {
        List<String> told = List.copyOf(sent);
        sent.clear();
        return told;
    }

    final class Recorded implements Outgoing {
        @Override
        public void article(Article article) {
            sent.add("article " + article.getId() + ' ' + article.getRevision() + ' ' + article.getBody());
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            sent.add(duplicate.getKind() + " " + duplicate.getId() + " of " + duplicate.getOriginalId());
        }

        @Override
        public int owner(String id) {
            return 0;
        }

        @Override
        public void letter(String id, Letter letter) {
            if (letter.getChallenge() != null) {
                Challenge challenge = letter.getChallenge();
                sent.add("CHALLENGE " + challenge.getId() + ' ' + challenge.getRevision() + " to " + id);
            } else if (letter.getHandover() != null) {
                Article article = letter.getHandover().getArticle();
                sent.add("HANDOVER " + article.getId() + ' ' + article.getBody() + " to " + id);
            } else {
                Match match = letter.getReply().getMatch();
                sent.add(letter.getReply().getSays() + (match == null ? "" : " " + match.getKind()) + " to " + id);
            }
        }

        @Override
        public void probe(int partition, Probe probe) {
            sent.add(probe.getAction() + " " + probe.getId() + ' ' + probe.getRevision());
        }
    }
}
