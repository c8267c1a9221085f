package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is lost is asked for again, and nothing is given up for being late. */
class ReminderTest extends OwnerCase {
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
}
