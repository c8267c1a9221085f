package io.khabar.run.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.dedup.PairJudge;
import io.khabar.dedup.Verdict;
import io.khabar.run.bench.Piece.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MadeNewsTest {
    private static Corpus corpus;

    @BeforeAll
    static void read() throws IOException {
        corpus = Corpus.made(Path.of("samples"));
    }

    @Test
    void the_same_seed_makes_the_same_articles() {
        assertThat(corpus.first(100)).isEqualTo(corpus.first(100));
        assertThat(corpus.stories(5, 1)).isNotEqualTo(corpus.stories(5, 2));
    }

    @Test
    void articles_have_the_length_and_the_kinds_that_are_told() {
        List<Piece> pieces = corpus.first(1_000);
        assertThat(Corpus.articles(pieces))
                .hasSize(1_000)
                .allSatisfy(article -> assertThat(article.getBody().length()).isBetween(2_000, 4_000));
        Map<Origin, Long> kinds = MadeNews.kinds(pieces);
        assertThat(kinds.get(Origin.NEAR_COPY)).isBetween(50L, 110L);
        assertThat(kinds.get(Origin.EXACT_COPY)).isBetween(20L, 60L);
        assertThat(kinds.get(Origin.REVISION)).isBetween(20L, 60L);
        assertThat(kinds.get(Origin.REDELIVERY)).isBetween(8L, 35L);
    }

    @Test
    void the_service_judges_each_as_what_it_was_made_to_be() {
        PairJudge judge = new PairJudge(3, 16, 0.5);
        List<Article> stories = Corpus.articles(corpus.stories(40, 3));
        for (int i = 1; i < stories.size(); i++) {
            assertThat(judge.judge(stories.get(i - 1), stories.get(i)).verdict())
                    .isEqualTo(Verdict.DISTINCT);
        }
        Map<Origin, Verdict> judged = new HashMap<>();
        for (int i = 0; judged.size() < 4 && i < 500; i++) {
            // Only the first story is there to be copied until the next comes.
            MadeNews alone = corpus.news(Corpus.CHARACTERS, 1_000 + i);
            Article first = Corpus.articles(List.of(alone.story())).get(0);
            Piece next = alone.next();
            if (next.origin() != Origin.STORY) {
                Article copy = Corpus.articles(List.of(next)).get(0);
                judged.put(next.origin(), judge.judge(first, copy).verdict());
            }
        }
        assertThat(judged)
                .isEqualTo(Map.of(
                        Origin.NEAR_COPY, Verdict.DUPLICATE,
                        Origin.EXACT_COPY, Verdict.DUPLICATE,
                        Origin.REVISION, Verdict.REVISION,
                        Origin.REDELIVERY, Verdict.DUPLICATE));
    }
}
