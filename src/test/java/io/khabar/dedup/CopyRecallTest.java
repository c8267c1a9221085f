package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what the studies found, on our own samples with fixed seeds; RecallStudy and KeyStudy have the curves. */
class CopyRecallTest {
    private static final int ROUNDS = 10;

    private final List<Article> samples = StudyCorpus.samples();
    private final Judge judge = new Judge();

    @ParameterizedTest
    @CsvSource({
        "CUT, 0.5, 0.97",
        "TRUNCATED, 0.5, 0.97",
        "DROPPED, 0.4, 0.97",
        "INSERTED, 0.4, 0.97",
        "REORDERED, 0.9, 0.97",
        "AGENCY_LINES, 0.9, 0.97",
        "ATTRIBUTIONS, 0.9, 0.97",
        "REWORDED, 0.1, 0.97",
        "HEADLINE, 0.9, 0.97",
        "SPELLING, 0.9, 0.97",
        "MIXED, 0.4, 0.8"
    })
    void an_edited_copy_is_found(Edit edit, double strength, double least) {
        assertThat(Tally.of(trials(edit, strength)).found()).isGreaterThanOrEqualTo(least);
    }

    @Test
    void copies_with_a_quarter_in_common_share_a_key() {
        List<Trial> quarter = Stream.of(Edit.CUT, Edit.DROPPED, Edit.INSERTED, Edit.REWORDED)
                .flatMap(edit -> trials(edit, edit == Edit.REWORDED ? 0.25 : 0.7).stream())
                .filter(trial -> trial.jaccard() >= 0.2 && trial.jaccard() <= 0.3)
                .toList();
        assertThat(quarter).hasSizeGreaterThan(100);
        assertThat(Tally.of(quarter).shared()).isGreaterThanOrEqualTo(0.97);
        assertThat(Tally.of(quarter).asked()).isGreaterThanOrEqualTo(0.95);
    }

    /** Telegrams are the known exception: nothing but three names differs. */
    @Test
    void templates_filled_anew_are_no_copies() {
        List<Trial> trials = new Templates(42)
                .pairs(20).stream()
                        .filter(pair -> !pair.template().startsWith("telegram"))
                        .map(pair -> judge.tried(pair.a(), pair.b()))
                        .toList();
        assertThat(trials).hasSize(240);
        assertThat(Tally.of(trials).found()).isLessThan(0.02);
    }

    private List<Trial> trials(Edit edit, double strength) {
        EditedCopies copies = new EditedCopies(samples, 41);
        List<Trial> trials = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            samples.forEach(sample -> trials.add(judge.tried(sample, copies.copy(sample, edit, strength))));
        }
        return trials;
    }
}
