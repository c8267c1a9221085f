package io.khabar.run.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.khabar.article.Rule;
import io.khabar.run.gold.Counts;
import io.khabar.run.topic.JudgedArticle.Reached;
import io.khabar.run.topic.TopicScore.Miss;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicScoreTest {
    private static final List<Rule> RULES = List.of(rule("rivers", 2f), rule("lakes", 2f));

    @Test
    void right_extra_and_missed_are_counted_by_topic_and_borderline_counts_neither_way() {
        TopicScore score = score(
                article("a", Set.of("rivers"), Set.of(), 3f, 1f),
                article("b", Set.of("rivers"), Set.of(), 1f, 1f),
                article("c", Set.of(), Set.of(), 2f, 1f),
                article("d", Set.of("lakes", "rivers"), Set.of("rivers"), 0f, 2f),
                article("e", Set.of(), Set.of("lakes"), 0f, 9f));

        assertThat(score.own())
                .containsEntry("rivers", new Counts(1, 1, 1))
                .containsEntry("lakes", new Counts(1, 0, 0));
        assertThat(TopicScore.micro(score.own())).isEqualTo(new Counts(2, 1, 1));
        assertThat(TopicScore.micro(score.own()).f1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(TopicScore.macro(score.own()).f1()).isCloseTo((0.5 + 1) / 2, within(1e-9));
        assertThat(score.misses())
                .extracting(miss -> miss.article().id(), Miss::topic, Miss::labelled)
                .containsExactly(tuple("b", "rivers", true), tuple("c", "rivers", false));
    }

    @Test
    void no_score_is_enough_without_the_query() {
        JudgedArticle article = new JudgedArticle(
                "a",
                "A",
                Set.of(),
                Set.of(),
                Map.of("rivers", new Reached(false, 9f), "lakes", new Reached(true, 1.9f)));
        assertThat(score(article).misses()).isEmpty();
    }

    @Test
    void a_minimum_is_fitted_on_the_articles_of_the_other_folds() {
        List<JudgedArticle> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(article("in" + i, Set.of("rivers"), Set.of(), 1.5f, 0f));
            articles.add(article("out" + i, Set.of(), Set.of(), 1.2f, 0f));
        }
        TopicScore score = new TopicScore(RULES, articles, 5, List.of());
        assertThat(score.own().get("rivers")).isEqualTo(new Counts(0, 0, 20));
        assertThat(score.crossValidated().get("rivers")).isEqualTo(new Counts(20, 0, 0));
    }

    @Test
    void few_articles_of_a_topic_move_no_minimum() {
        List<JudgedArticle> articles = new ArrayList<>();
        for (int i = 0; i < FittedMinimum.LEAST_POSITIVES - 1; i++) {
            articles.add(article("in" + i, Set.of("rivers"), Set.of(), 1.5f, 0f));
        }
        assertThat(FittedMinimum.of("rivers", 2f, articles)).isEqualTo(2f);
        articles.add(article("one more", Set.of("rivers"), Set.of(), 1.5f, 0f));
        assertThat(FittedMinimum.of("rivers", 2f, articles)).isEqualTo(1.5f);
    }

    @Test
    void json_has_all_figures_and_no_figure_where_there_is_none() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        score(article("a", Set.of("rivers"), Set.of(), 1f, 0f)).json());
        assertThat(json.at("/own/topics/rivers/recall").asDouble()).isZero();
        assertThat(json.at("/own/topics/rivers/precision").isNull()).isTrue();
        assertThat(json.at("/own/topics/lakes/f1").isNull()).isTrue();
        assertThat(json.at("/crossValidated/micro/missed").asInt()).isEqualTo(1);
        assertThat(json.at("/misses/0/article").asText()).isEqualTo("a");
        assertThat(json.at("/misses/0/minimum").asDouble()).isEqualTo(2);
    }

    private static TopicScore score(JudgedArticle... articles) {
        return new TopicScore(RULES, List.of(articles), 2, List.of());
    }

    private static JudgedArticle article(
            String id, Set<String> topics, Set<String> borderline, float rivers, float lakes) {
        return new JudgedArticle(
                id,
                "Headline of " + id,
                topics,
                borderline,
                Map.of("rivers", new Reached(true, rivers), "lakes", new Reached(true, lakes)));
    }

    private static Rule rule(String id, float minimum) {
        return Rule.newBuilder().setId(id).setQuery(id).setMinimumScore(minimum).build();
    }
}
