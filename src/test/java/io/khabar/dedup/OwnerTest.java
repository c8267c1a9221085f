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
    private static final long PATIENCE = 120_000;

    private final MapOwnerMemory memory = new MapOwnerMemory(WINDOW.toMillis());
    private final List<String> sent = new ArrayList<>();
    private final CountedMetrics metrics = new CountedMetrics();
    private final Owner owner = new Owner(memory, new Recorded(), dedup(1), metrics);
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
        Owner two = new Owner(memory, new Recorded(), dedup(2), metrics);
        two.arrived(article("x", "c", "one"), now());
        assertThat(told()).containsExactly("ASK x 1", "ASK x 1");
        for (int partition = 0; partition < 2; partition++) {
            List<Candidate> found = List.of(new Candidate("y", 1L, 1, 0f), new Candidate("z" + partition, 1L, 1, 0f));
            two.receive("x", Letters.answer(new Answer(1, partition, found, 0, time)), now());
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
    void however_late_an_answer_is_it_is_waited_for_while_the_order_says_that_it_may_come() {
        arrive("x", "c", "one");
        time += PATIENCE - 1;
        owner.look(now());
        assertThat(told()).containsExactly("ASK x 1");

        for (int look = 0; look < Reminder.SILENCE; look++) {
            time += PATIENCE;
            owner.look(now());
            assertThat(told()).containsExactly("ASK x 1");
        }
        answer("x", 1);
        assertThat(told()).containsExactly("article x 1 one");
        assertThat(metrics.count("askedAgain")).isEqualTo(Reminder.SILENCE);
        assertThat(metrics.count("released")).isZero();
    }

    @Test
    void an_answer_to_a_later_question_shows_that_one_is_lost() {
        arrive("x", "c", "one");
        time++;
        arrive("y", "c", "two");
        time++;
        arrive("z", "c", "three");
        answer("y", 1, time - 1);
        told();

        owner.look(now());
        assertThat(told()).as("x is lost, z may come").containsExactly("ASK x 1");
        owner.look(now());
        assertThat(told()).as("once").isEmpty();
        answer("z", 1);
        answer("x", 1);
        assertThat(told()).containsExactly("article z 1 three", "article x 1 one");
    }

    @Test
    void what_is_lost_again_and_again_is_judged_by_what_is_known() {
        arrive("x", "c", "one");
        for (int times = 0; times <= Reminder.MAX_REPEATS; times++) {
            arrive("y" + times, "c", "two");
            time += 10;
            answer("y" + times, 1);
            told();
            owner.look(now());
            assertThat(told()).containsExactly(times < Reminder.MAX_REPEATS ? "ASK x 1" : "article x 1 one");
        }
        assertThat(metrics.count("released")).isEqualTo(1);
    }

    @Test
    void when_nothing_comes_at_all_what_waits_is_released_in_the_end() {
        arrive("x", "c", "one");
        answer("x", 1, "y", "o");
        reply("x", 1, "o", ReplyKind.ORIGINAL, false);
        assertThat(told()).containsExactly("ASK x 1", "CHALLENGE x 1 to o", "CHALLENGE x 1 to y");
        for (int look = 0; look < Reminder.SILENCE; look++) {
            time += PATIENCE;
            owner.look(now());
            assertThat(told()).containsExactly("CHALLENGE x 1 to y");
        }
        time += PATIENCE;
        owner.look(now());
        assertThat(told()).as("with a match it is a copy").containsExactly("WITHDRAW x 1", "NEAR x of o");
        assertThat(metrics.count("released")).isEqualTo(1);

        owner.receive("x", replyOf("x", 1, "y", ReplyKind.YIELD, null), now());
        assertThat(told()).as("who yielded too late is told at once").containsExactly("COPY to y");
    }

    @Test
    void only_the_first_of_many_asks_again_where_nothing_comes() {
        for (int number = 0; number < 9; number++) {
            time++;
            arrive("x" + number, "c", "text " + number);
        }
        told();
        time += PATIENCE;
        owner.look(now());
        assertThat(told()).containsExactly("ASK x0 1");

        answer("x0", 1);
        owner.look(now());
        assertThat(told()).hasSize(9).startsWith("article x0 1 text 0", "ASK x1 1");
        for (int number = 1; number < 9; number++) {
            answer("x" + number, 1);
        }
        assertThat(told()).hasSize(8);
    }

    @Test
    void who_waits_for_an_older_one_asks_it_again() {
        arrive("x", "c", "one");
        challenge("x", "y", time - 1);
        answer("x", 1);
        told();
        time += PATIENCE;
        owner.look(now());
        assertThat(told()).containsExactly("CHALLENGE x 1 to y");

        owner.receive("x", replyOf("x", 1, "y", ReplyKind.DISTINCT, null), now());
        assertThat(told()).containsExactly("article x 1 one");
    }

    @Test
    void of_articles_with_the_very_same_text_the_oldest_are_asked() {
        arrive("x", "c", "one");
        List<Candidate> found = new ArrayList<>();
        for (int number = 9; number > 0; number--) {
            found.add(new Candidate("y" + number, (long) number, Labelled.KEYS, 1f));
        }
        owner.receive("x", Letters.answer(new Answer(1, 0, found, 0, time)), now());
        assertThat(told()).containsExactly("ASK x 1", "CHALLENGE x 1 to y1", "CHALLENGE x 1 to y2");
        reply("x", 1, "y2", ReplyKind.DISTINCT, false);
        reply("x", 1, "y1", ReplyKind.DISTINCT, false);
        assertThat(told()).containsExactly("article x 1 one");
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

    private void answer(String id, int revision, long askedAt) {
        owner.receive(id, Letters.answer(new Answer(revision, 0, List.of(), 0, askedAt)), now());
    }

    private void answer(String id, int revision, String... candidates) {
        List<Candidate> found = new ArrayList<>();
        for (String candidate : candidates) {
            found.add(new Candidate(candidate, 1L, 1, 0.5f));
        }
        owner.receive(id, Letters.answer(new Answer(revision, 0, found, 0, time)), now());
    }

    private void challenge(String id, String by, long seenAt) {
        Sketch sketch = Labelled.SIGNER.sign(article(by, "c", "text of " + by)).sketch();
        owner.receive(id, new Letter(null, new Challenge(by, 1, seenAt, sketch, time), null, null), now());
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

    private Letter replyOf(String id, int revision, String from, ReplyKind says, String originalId) {
        return new Letter(null, null, new Reply(revision, from, 1, says, originalId, null, time), null);
    }

    private static Dedup dedup(int partitions) {
        return new Dedup(WINDOW, Duration.ofMillis(PATIENCE), partitions, Labelled.SIGNER, Labelled.COMPARISON);
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
