package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Single moves of the protocol that random interleavings rarely bring about. */
class OwnerTest extends OwnerCase {
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
            List<Candidate> found =
                    List.of(new Candidate("y", 1L, 1, 0f, false), new Candidate("z" + partition, 1L, 1, 0f, false));
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
    void of_articles_with_the_very_same_text_the_oldest_are_asked() {
        arrive("x", "c", "one");
        List<Candidate> found = new ArrayList<>();
        for (int number = 9; number > 0; number--) {
            found.add(new Candidate("y" + number, (long) number, Labelled.KEYS, 1f, false));
        }
        owner.receive("x", Letters.answer(new Answer(1, 0, found, 0, time)), now());
        assertThat(told()).containsExactly("ASK x 1", "CHALLENGE x 1 to y1", "CHALLENGE x 1 to y2");
        reply("x", 1, "y2", ReplyKind.DISTINCT, false);
        reply("x", 1, "y1", ReplyKind.DISTINCT, false);
        assertThat(told()).containsExactly("article x 1 one");
    }

    @Test
    void of_a_crowd_the_one_that_stands_first_under_a_key_is_asked_though_others_are_more_alike() {
        arrive("x", "c", "one");
        List<Candidate> found = new ArrayList<>();
        for (int number = 0; number < 2 * Ballots.MAX_CHALLENGES; number++) {
            found.add(new Candidate("y" + number, time + number, 4, 0.8f, false));
        }
        found.add(new Candidate("published", time + 1, 2, 0.3f, true));
        found.add(new Candidate("by chance", time + 1, 1, 0.01f, true));
        owner.receive("x", Letters.answer(new Answer(1, 0, found, 0, time)), now());
        assertThat(told())
                .hasSize(1 + Ballots.MAX_CHALLENGES + 1)
                .contains("CHALLENGE x 1 to published", "CHALLENGE x 1 to y0")
                .doesNotContain("CHALLENGE x 1 to by chance");
        for (int number = 0; number < Ballots.MAX_CHALLENGES; number++) {
            reply("x", 1, "y" + number, ReplyKind.DISTINCT, false);
        }
        reply("x", 1, "published", ReplyKind.ORIGINAL, false);
        assertThat(told()).containsExactly("WITHDRAW x 1", "NEAR x of published");
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
}
