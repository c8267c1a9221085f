package io.khabar.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditedCopiesTest {
    private final List<Article> samples = StudyCorpus.samples();

    @ParameterizedTest
    @EnumSource(Edit.class)
    void the_same_seed_gives_the_same_copies(Edit edit) {
        List<Article> once = copies(edit, 0.5);
        assertThat(once).isEqualTo(copies(edit, 0.5)).hasSameSizeAs(samples);
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void no_strength_changes_nothing_but_where_it_stands(Edit edit) {
        List<Article> copies = copies(edit, 0);
        for (int i = 0; i < copies.size(); i++) {
            Article copy = copies.get(i);
            assertThat(copy.getBody()).isEqualTo(samples.get(i).getBody());
            assertThat(copy.getHeadline()).isEqualTo(samples.get(i).getHeadline());
            assertThat(copy.getId()).isNotEqualTo(samples.get(i).getId());
            assertThat(copy.getSource()).isNotEqualTo(samples.get(i).getSource());
        }
    }

    @ParameterizedTest
    @EnumSource(Edit.class)
    void a_stronger_edit_leaves_less_in_common(Edit edit) {
        assertThat(similarity(edit, 0)).isEqualTo(1);
        assertThat(similarity(edit, 0.2)).isBetween(similarity(edit, 0.8), 1.0);
        assertThat(copies(edit, 0.8))
                .allSatisfy(copy -> assertThat(copy.getBody()).isNotBlank());
    }

    @Test
    void a_cut_copy_is_the_beginning() {
        assertThat(copies(Edit.CUT, 0.6)).zipSatisfy(samples, (copy, original) -> {
            assertThat(original.getBody()).startsWith(copy.getBody());
            assertThat(copy.getBody().length()).isLessThan(original.getBody().length());
        });
    }

    @Test
    void a_copy_in_another_spelling_has_the_same_words() {
        assertThat(similarity(Edit.SPELLING, 1)).isGreaterThan(0.5);
        assertThat(copies(Edit.SPELLING, 1))
                .zipSatisfy(
                        samples, (copy, original) -> assertThat(copy.getBody()).isNotEqualTo(original.getBody()));
    }

    @Test
    void templates_are_filled_with_other_facts() {
        List<Templates.Pair> pairs = new Templates(1).pairs(20);
        assertThat(pairs).hasSize(280).isEqualTo(new Templates(1).pairs(20)).allSatisfy(pair -> {
            assertThat(pair.a().getBody())
                    .isNotEqualTo(pair.b().getBody())
                    .doesNotContain("{")
                    .hasSizeGreaterThan(300);
            assertThat(Shingles.jaccard(pair.a(), pair.b())).isLessThan(0.9);
        });
        Set<String> names = pairs.stream().map(Templates.Pair::template).collect(Collectors.toSet());
        assertThat(names).hasSize(14);
    }

    private List<Article> copies(Edit edit, double strength) {
        EditedCopies copies = new EditedCopies(samples, 5);
        return samples.stream()
                .map(sample -> copies.copy(sample, edit, strength))
                .toList();
    }

    private double similarity(Edit edit, double strength) {
        List<Article> copies = copies(edit, strength);
        double sum = 0;
        for (int i = 0; i < copies.size(); i++) {
            sum += Shingles.jaccard(samples.get(i), copies.get(i));
        }
        return sum / copies.size();
    }
}
