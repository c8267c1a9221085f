package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Article;
import io.khabar.article.EntityType;
import io.khabar.article.Tag;
import io.khabar.article.TagOrigin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PresearcherTest {
    private static final int RULES = 1_000;
    private static final int ARTICLES = 200;
    private static final List<String> WORDS = List.of("truce", "talks", "aid", "prisoner", "exchange", "river", "هدنة");

    private final Random random = new Random(20260103);
    private final RandomText texts = new RandomText(20260103);

    @Test
    void of_parts_that_are_needed_together_two_must_be_there() {
        String query = "(river OR wall) AND (truce OR talks OR aid)";
        assertThat(isCandidate(query, "The wall by the river")).isFalse();
        assertThat(isCandidate(query, "Aid and talks")).isFalse();
        assertThat(isCandidate(query, "Talks at the river")).isTrue();
        assertThat(isCandidate("migr* AND aid AND talks", "Aid")).isFalse();
        assertThat(isCandidate("migr* AND aid AND talks", "Aid and talks")).isTrue();
    }

    @Test
    void of_a_phrase_among_others_both_words_must_be_there() {
        String query = "\"prisoner exchange\" OR \"aid talks\" OR river";
        assertThat(isCandidate(query, "A prisoner")).isFalse();
        assertThat(isCandidate(query, "A prisoner at the talks")).isFalse();
        assertThat(isCandidate(query, "The exchange of a prisoner")).isTrue();
        assertThat(isCandidate(query, "River")).isTrue();
        assertThat(isCandidate("\"aid talks exchange\"", "Aid talks")).isFalse();
    }

    @Test
    void optional_and_forbidden_words_need_not_be_there() {
        assertThat(isCandidate("+river truce", "River")).isTrue();
        assertThat(isCandidate("river NOT truce", "River")).isTrue();
        assertThat(isCandidate("river NOT truce", "Truce")).isFalse();
    }

    /** Rules on every field, each tried on each article. */
    @Test
    void every_rule_that_matches_is_a_candidate() {
        List<CompiledRule> rules = new ArrayList<>();
        while (rules.size() < RULES) {
            try {
                rules.add(CompiledRule.of(Samples.rule("r" + rules.size(), query())));
            } catch (InvalidRuleException e) {
                assertThat(e).message().containsAnyOf("nothing but NOT", "same word twice");
            }
        }
        Presearcher presearcher = new Presearcher(rules);
        int candidates = 0;
        int matching = 0;
        for (int i = 0; i < ARTICLES; i++) {
            ArticleWords words = new ArticleWords(article());
            BitSet chosen = presearcher.candidates(words);
            candidates += chosen.cardinality();
            for (int rule = 0; rule < RULES; rule++) {
                if (rules.get(rule).match(words).isPresent()) {
                    matching++;
                    assertThat(chosen.get(rule))
                            .as("%s%n on %s", rules.get(rule).rule().getQuery(), words.article())
                            .isTrue();
                }
            }
        }
        assertThat(matching).as("matches").isGreaterThan(RULES * ARTICLES / 20);
        assertThat(candidates).as("candidates").isLessThan(RULES * ARTICLES * 2 / 3);
    }

    private static boolean isCandidate(String query, String body) {
        CompiledRule rule = CompiledRule.of(Samples.rule("sample", query));
        return new Presearcher(List.of(rule))
                .candidates(new ArticleWords(Samples.article("x", body)))
                .get(0);
    }

    private String query() {
        String text = "(" + texts.query() + ")";
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> text + " AND (" + other() + " OR " + other() + ")";
            case 2 -> "+" + other() + " " + text;
            default -> text + " OR (" + other() + " AND " + other() + ")";
        };
    }

    private String other() {
        return switch (random.nextInt(6)) {
            case 0 -> "tag:" + word();
            case 1 -> "entity:\"" + word() + ' ' + word() + '"';
            case 2 -> "entity:\"organisation/" + word() + '"';
            case 3 -> "source:" + word();
            case 4 -> "language:" + (random.nextBoolean() ? "ar" : "en");
            default -> random.nextBoolean() ? "pris*" : "exch*";
        };
    }

    private Article article() {
        Article article = Samples.article(texts.text(2), texts.text(8));
        article.setLanguage(random.nextBoolean() ? "ar-EG" : "en");
        article.setSource(word());
        article.setTags(List.of(new Tag(word() + ' ' + word(), TagOrigin.PROVIDER, 1f)));
        String name = word() + ' ' + word();
        article.setEntities(
                List.of(Samples.entity("organisation/" + word(), EntityType.ORGANISATION, Map.of("en", name))));
        return article;
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
