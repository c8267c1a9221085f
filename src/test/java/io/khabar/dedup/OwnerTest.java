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
import org.junit.jupiter.api.Test;

/** Single moves of the protocol that random interleavings rarely bring about. */
class OwnerTest {
    private static final Duration WINDOW = Duration.ofDays(7);

    private final MapOwnerMemory memory = new MapOwnerMemory(WINDOW.toMillis());
    private final List<String> sent = new ArrayList<>();
    private final CountedMetrics metrics = new CountedMetrics();
    private final Owner owner = new Owner(memory, new Recorded(), 1, Labelled.SIGNER, Labelled.COMPARISON, metrics);
    private long time = 1_000;
    private long offset;

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(memory.unsettled()).isEmpty();
    }

    @Test
    void editions_are_published_in_their_order_and_what_comes_behind_one_waits_for_it() {
        arrive("x", "c", "one");
        arrive("x", "c", "two");
        arrive("x", "c", "two");
        arrive("x", "c", "three");
        assertThat(told()).containsExactly("ASK x 1");

        answer("x", 1);
        assertThat(told())
                .containsExactly(
                        "article x 1 one",
                        "NOTE x 2",
                        "article x 2 two",
                        "REDELIVERY x of x",
                        "NOTE x 3",
                        "article x 3 three");
    }

    @Test
    void what_came_behind_a_copy_is_judged_anew() {
        arrive("x", "c", "one");
        arrive("x", "c", "two");
        arrive("x", "c", "two");
        answer("x", 1, "o");
        reply("x", 1, "o", ReplyKind.ORIGINAL, false);
        assertThat(told()).containsExactly("ASK x 1", "CHALLENGE x 1 to o", "WITHDRAW x 1", "NEAR x of o", "ASK x 2");

        answer("x", 2);
        assertThat(told()).containsExactly("article x 2 two", "REDELIVERY x of x");
    }

    @Test
    void a_second_address_hands_over_all_that_comes_under_it() {
        arrive("x", "c", "one");
        arrive("x", "c", "two");
        answer("x", 1, "o");
        reply("x", 1, "o", ReplyKind.ORIGINAL, true);
        arrive("x", "c", "two");
        arrive("x", "c", "three");

        assertThat(told())
                .containsExactly(
                        "ASK x 1",
                        "CHALLENGE x 1 to o",
                        "WITHDRAW x 1",
                        "HANDOVER x one to o",
                        "HANDOVER x two to o",
                        "REDELIVERY x of o",
                        "HANDOVER x three to o");
    }

    @Test
    void what_is_handed_over_to_an_article_that_the_window_forgot_is_its_first_edition() {
        owner.receive("o", Letters.handover(article("x", "c", "one")), now());
        answer("o", 1);

        assertThat(told()).containsExactly("ASK o 1", "article o 1 one");
    }

    @Test
    void an_old_page_fetched_again_after_a_handover_is_nothing_new() {
        published("o", "one");
        owner.receive("o", Letters.handover(article("x", "c", "two")), now());
        arrive("o", "c", "one");
        owner.receive("o", Letters.handover(article("x", "c", "two")), now());

        assertThat(told()).containsExactly("NOTE o 2", "article o 2 two", "REDELIVERY o of o", "EXACT x of o");
    }

    @Test
    void the_same_raw_event_read_again_goes_the_same_way_again() {
        published("x", "one");
        offset--;
        arrive("x", "c", "one");
        assertThat(told()).containsExactly("NOTE x 1", "article x 1 one");
        assertThat(metrics.sum("duplicates")).isZero();
    }

    @Test
    void an_answer_that_comes_twice_settles_once() {
        published("x", "one");
        answer("x", 1);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_verdict_after_the_window_still_publishes_and_what_waited_behind_comes_after_it() {
        arrive("x", "c", "one");
        arrive("x", "c", "two");
        time += WINDOW.multipliedBy(5).toMillis();
        answer("x", 1);
        assertThat(told()).containsExactly("ASK x 1", "article x 1 one", "NOTE x 2", "article x 2 two");
    }

    @Test
    void keys_shared_on_two_partitions_count_together() {
        Owner two = new Owner(memory, new Recorded(), 2, Labelled.SIGNER, Labelled.COMPARISON, metrics);
        two.arrived(article("x", "c", "one"), now());
        assertThat(told()).containsExactly("ASK x 1", "ASK x 1");
        for (int partition = 0; partition < 2; partition++) {
            List<Candidate> found = List.of(new Candidate("y", 1L, 1, 0f), new Candidate("z" + partition, 1L, 1, 0f));
            two.receive("x", Letters.answer(new Answer(1, partition, found, 0)), now());
        }
        assertThat(told()).containsExactly("CHALLENGE x 1 to y");

        reply("x", 1, "y", ReplyKind.DISTINCT, false);
        assertThat(told()).containsExactly("article x 1 one");
    }

    @Test
    void a_younger_one_is_told_to_wait_and_then_how_it_ended() {
        arrive("x", "c", "one");
        challenge("x", "y", time + 1);
        answer("x", 1);
        assertThat(told()).containsExactly("ASK x 1", "WAIT NEAR to y", "article x 1 one", "ORIGINAL to y");
    }

    @Test
    void for_an_older_one_it_waits_itself() {
        arrive("x", "c", "one");
        challenge("x", "y", time - 1);
        answer("x", 1);
        assertThat(told()).containsExactly("ASK x 1", "YIELD to y");

        reply("x", 1, "y", ReplyKind.ORIGINAL, false);
        assertThat(told()).containsExactly("WITHDRAW x 1", "NEAR x of y");
    }

    @Test
    void when_the_one_waited_for_is_a_copy_its_original_is_asked() {
        arrive("x", "c", "one");
        challenge("x", "y", time - 1);
        answer("x", 1);
        owner.receive("x", replyOf("x", 1, "y", ReplyKind.COPY, "o"), now());
        assertThat(told()).containsExactly("ASK x 1", "YIELD to y", "CHALLENGE x 1 to o");

        reply("x", 1, "o", ReplyKind.DISTINCT, false);
        assertThat(told()).containsExactly("article x 1 one");
    }

    @Test
    void one_that_was_released_tells_those_that_yielded_too_late_at_once() {
        arrive("x", "c", "one");
        answer("x", 1, "y");
        owner.release(time, now());
        assertThat(told()).containsExactly("ASK x 1", "CHALLENGE x 1 to y", "article x 1 one");
        assertThat(metrics.count("released")).isEqualTo(1);

        owner.receive("x", replyOf("x", 1, "y", ReplyKind.YIELD, null), now());
        assertThat(told()).containsExactly("ORIGINAL to y");
    }

    @Test
    void released_with_a_match_it_is_a_copy() {
        arrive("x", "c", "one");
        answer("x", 1, "y", "o");
        reply("x", 1, "o", ReplyKind.ORIGINAL, false);
        told();
        owner.release(time - 1, now());
        assertThat(told()).as("not yet").isEmpty();
        owner.release(time, now());
        assertThat(told()).containsExactly("WITHDRAW x 1", "NEAR x of o");
    }

    @Test
    void a_copy_of_an_earlier_edition_is_an_exact_copy_still() {
        published("o", "one");
        arrive("o", "c", "text of y");
        arrive("o", "c", "three");
        told();
        challenge("o", "y", time);
        assertThat(told()).containsExactly("ORIGINAL EXACT to y");
    }

    @Test
    void nobody_knows_an_article_that_never_came() {
        challenge("x", "y", time);
        assertThat(told()).containsExactly("DISTINCT to y");
    }

    private void published(String id, String text) {
        arrive(id, "c", text);
        answer(id, 1);
        assertThat(told()).containsExactly("ASK " + id + " 1", "article " + id + " 1 " + text);
    }

    private void arrive(String id, String cluster, String text) {
        owner.arrived(article(id, cluster, text), now());
    }

    private Article article(String id, String cluster, String text) {
        Article article = Labelled.article(id, cluster, text, "source of " + id);
        article.setProvenance(new Provenance("news.raw", 0, offset++, 0, Instant.EPOCH, ""));
        return article;
    }

    private void answer(String id, int revision, String... candidates) {
        List<Candidate> found = new ArrayList<>();
        for (String candidate : candidates) {
            found.add(new Candidate(candidate, 1L, 1, 0.5f));
        }
        owner.receive(id, Letters.answer(new Answer(revision, 0, found, 0)), now());
    }

    private void challenge(String id, String by, long seenAt) {
        Sketch sketch = Labelled.SIGNER.sign(article(by, "c", "text of " + by)).sketch();
        owner.receive(id, new Letter(null, new Challenge(by, 1, seenAt, sketch), null, null), now());
    }

    private void reply(String id, int revision, String from, ReplyKind says, boolean republished) {
        Letter letter = replyOf(id, revision, from, says, null);
        if (says == ReplyKind.ORIGINAL) {
            letter.getReply()
                    .setMatch(new Match(
                            from, 1, 1L, "source of " + from, republished, DuplicateKind.NEAR, 0.8f, List.of()));
        }
        owner.receive(id, letter, now());
    }

    private static Letter replyOf(String id, int revision, String from, ReplyKind says, String originalId) {
        return new Letter(null, null, new Reply(revision, from, 1, says, originalId, null), null);
    }

    private Moment now() {
        return new Moment(time, time);
    }

    /** What was sent since the last call, a line each. */
    private List<String> told() {
        List<String> told = List.copyOf(sent);
        sent.clear();
        return told;
    }

    private final class Recorded implements Outgoing {
        @Override
        public void article(Article article) {
            sent.add("article " + article.getId() + ' ' + article.getRevision() + ' ' + article.getBody());
        }

        @Override
        public void duplicate(Duplicate duplicate) {
            sent.add(duplicate.getKind() + " " + duplicate.getId() + " of " + duplicate.getOriginalId());
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
