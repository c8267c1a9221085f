package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.khabar.watch.CountedMetrics;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IndexTest {
    private static final long WINDOW = 1_000_000;

    private final MapIndexMemory memory = new MapIndexMemory();
    private final CountedMetrics metrics = new CountedMetrics();
    private final Index index = new Index(memory, Duration.ofMillis(WINDOW), metrics);

    @Test
    void those_who_share_keys_are_told_with_their_number() {
        assertThat(ask("a", 5, 1, 2, 3).getCandidates()).isEmpty();
        assertThat(ask("b", 7, 2, 3, 4).getCandidates()).containsExactly(new Candidate("a", 5L, 2, 1f, true));
        assertThat(ask("c", 9, 4).getCandidates()).extracting(Candidate::getId).containsExactly("b");
    }

    @Test
    void an_articles_later_edition_takes_the_place_of_its_earlier_one() {
        index.ask(0, probe(ProbeAction.ASK, "a", 1, 5, 1), 5);
        index.note(probe(ProbeAction.NOTE, "a", 2, 8, 1), 8);
        assertThat(ask("b", 9, 1).getCandidates()).containsExactly(new Candidate("a", 8L, 1, 1f, true));

        index.withdraw(probe(ProbeAction.WITHDRAW, "a", 1, 5, 1), 9);
        assertThat(ask("c", 9, 1).getCandidates()).extracting(Candidate::getId).containsExactly("a", "b");
    }

    @Test
    void what_is_withdrawn_is_not_told_any_more() {
        ask("a", 5, 1, 2);
        ask("b", 5, 1);
        index.withdraw(probe(ProbeAction.WITHDRAW, "a", 1, 5, 1, 2), 6);

        assertThat(ask("c", 6, 1, 2).getCandidates())
                .extracting(Candidate::getId)
                .containsExactly("b");
    }

    @Test
    void what_was_seen_within_the_window_is_told_and_nothing_that_is_half_a_window_older() {
        ask("a", WINDOW, 1);

        assertThat(ask("b", 2 * WINDOW, 1).getCandidates()).hasSize(1);
        assertThat(ask("c", 5 * WINDOW / 2, 1).getCandidates())
                .extracting(Candidate::getId)
                .containsExactly("b");
    }

    @Test
    void an_owner_whose_clock_is_years_behind_is_answered_by_the_clock_of_the_index() {
        ask("a", 500 * WINDOW, 1);
        Answer behind = index.ask(0, probe(ProbeAction.ASK, "b", 1, WINDOW, 1), 500 * WINDOW + 1);
        assertThat(behind.getCandidates()).extracting(Candidate::getId).containsExactly("a");
        assertThat(ask("c", 500 * WINDOW + 2, 1).getCandidates())
                .extracting(Candidate::getId, Candidate::getSeenAt)
                .contains(tuple("b", WINDOW));
    }

    @Test
    void whoever_stands_first_under_a_key_is_told_whatever_the_crowd() {
        ask("first", 1, 1, 2);
        for (int number = 0; number < Index.MAX_CANDIDATES; number++) {
            ask("a" + number, 2, 1, 2, 3);
        }
        List<Candidate> told = ask("x", 3, 1, 2, 3).getCandidates();
        assertThat(told).hasSize(Index.MAX_CANDIDATES + 1);
        assertThat(told)
                .filteredOn(Candidate::getFirst)
                .extracting(Candidate::getId)
                .containsExactlyInAnyOrder("first", "a0");
    }

    @Test
    void outlines_of_two_versions_are_not_compared() {
        ask("a", 5, 1);
        Probe newer = probe(ProbeAction.ASK, "b", 1, 6, 1);
        newer.setVersion(2);

        assertThat(index.ask(0, newer, 6).getCandidates()).isEmpty();
    }

    @Test
    void thousands_under_one_key_are_bounded_work_and_are_counted() {
        List<Answer> answers = new ArrayList<>();
        for (int number = 0; number < 5_000; number++) {
            answers.add(ask("a" + number, number, 1, 1_000 + number));
        }

        assertThat(memory.longest()).isEqualTo(Index.MAX_POSTINGS);
        assertThat(metrics.count("keyFull")).isEqualTo(5_000 - Index.MAX_POSTINGS);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.getCandidates()).hasSizeLessThanOrEqualTo(Index.MAX_CANDIDATES));
        Answer last = answers.get(4_999);
        assertThat(last.getCandidates()).first().isEqualTo(new Candidate("a0", 0L, 1, 1f, true));
        assertThat(last.getMore()).isEqualTo(Index.MAX_POSTINGS - Index.MAX_CANDIDATES);
        assertThat(ask("b", 6_000, 1_000 + 4_999).getCandidates())
                .as("found under its other key")
                .extracting(Candidate::getId)
                .containsExactly("a4999");
    }

    @Test
    void a_standing_phrase_names_those_only_who_are_alike_beside_it() {
        for (int number = 0; number < 20; number++) {
            index.ask(0, outlined("a" + number, number, number), number);
        }
        assertThat(index.ask(0, outlined("copy", 30, 7), 30).getCandidates())
                .extracting(Candidate::getId)
                .contains("a7")
                .hasSizeLessThan(5);
    }

    private static Probe outlined(String id, long seenAt, long text) {
        Probe probe = probe(ProbeAction.ASK, id, 1, seenAt, 1);
        long[] shingles = new Random(text).longs(200).toArray();
        probe.setOutline(ByteBuffer.wrap(Outline.of(shingles)));
        return probe;
    }

    private Answer ask(String id, long seenAt, long... keys) {
        return index.ask(0, probe(ProbeAction.ASK, id, 1, seenAt, keys), seenAt);
    }

    private static Probe probe(ProbeAction action, String id, int revision, long seenAt, long... keys) {
        return new Probe(
                action,
                id,
                revision,
                seenAt,
                LongStream.of(keys).boxed().toList(),
                ByteBuffer.wrap(new byte[16]),
                1,
                0L);
    }
}
