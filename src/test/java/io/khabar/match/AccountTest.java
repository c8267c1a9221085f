package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.article.Span;
import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Gap;
import io.khabar.match.Account.Need;
import io.khabar.match.Account.Where;
import io.khabar.watch.CountedMetrics;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Article TRUCE = Samples.article(
            "الهدنة صامدة", "قال الوسيط إن وقف إطلاق النار صامد. " + "كلمة ".repeat(80) + "وبالهدنة عاد السكان.");

    @Test
    void each_pattern_found_tells_where_and_what_it_adds() {
        Account account = account("هدنة^3 OR \"وقف إطلاق النار\"^2 OR مفاوضات^2", 1f, TRUCE);

        assertThat(account.matches()).isTrue();
        assertThat(account.gaps()).isEmpty();
        assertThat(account.clues())
                .extracting(Clue::pattern, Clue::field, Clue::weight, Clue::counts)
                .containsExactly(tuple("هدنة", "text", 3f, true), tuple("\"وقف إطلاق النار\"", "text", 2f, true));
        assertThat(account.clues().get(0).places())
                .extracting(
                        Where::zone,
                        where -> where.span().getField(),
                        where -> where.span().getText())
                .containsExactly(tuple(Zone.HEADLINE, "headline", "الهدنة"), tuple(Zone.REST, "body", "وبالهدنة"));
        assertThat(account.clues().get(1).places()).extracting(Where::zone).containsExactly(Zone.LEAD);
    }

    @Test
    void the_contributions_add_up_to_the_score_of_the_match() {
        String query = "هدنة^3 OR \"وقف إطلاق النار\"^2 OR الوسيط^0.5";
        Account account = account(query, 0f, TRUCE);
        double sum = account.clues().stream().mapToDouble(Clue::contribution).sum();
        assertThat(account.score())
                .isEqualTo(Samples.match(query, TRUCE).orElseThrow().score())
                .isCloseTo((float) sum, within(0.0001f));
    }

    @Test
    void a_near_miss_shows_its_score_and_the_minimum() {
        Account account = account("الوسيط^1", 2f, TRUCE);
        assertThat(account.fulfilled()).isTrue();
        assertThat(account.matches()).isFalse();
        assertThat(account.score()).isPositive().isLessThan(account.rule().getMinimumScore());
    }

    @Test
    void a_query_that_is_not_fulfilled_names_what_is_missing_and_what_was_found_in_vain() {
        Account account = account("+هدنة +(مفاوضات OR \"جولة جديدة\"~2)", 0f, TRUCE);
        assertThat(account.fulfilled()).isFalse();
        assertThat(account.score()).isZero();
        assertThat(account.gaps()).containsExactly(new Gap(Need.ANY_OF, List.of("مفاوضات", "\"جولة جديدة\"~2")));
        assertThat(account.clues()).extracting(Clue::pattern, Clue::counts).containsExactly(tuple("هدنة", false));
        assertThat(account.clues().get(0).contribution()).isPositive();
    }

    @Test
    void a_missing_word_and_a_forbidden_one_are_told_apart() {
        assertThat(account("+هدنة +headline:مفاو* +entity:\"organisation/hamas\"", 0f, TRUCE)
                        .gaps())
                .containsExactly(
                        new Gap(Need.REQUIRED, List.of("headline:مفاو*")),
                        new Gap(Need.REQUIRED, List.of("entity:\"organisation/hamas\"")));
        assertThat(account("+هدنة -السكان", 0f, TRUCE).gaps())
                .containsExactly(new Gap(Need.FORBIDDEN, List.of("السكان")));
    }

    @Test
    void a_part_that_fails_within_a_fulfilled_query_does_not_count() {
        Account account = account("هدنة OR (الوسيط AND مفاوضات)", 0f, TRUCE);
        assertThat(account.fulfilled()).isTrue();
        assertThat(account.clues())
                .extracting(Clue::pattern, Clue::counts)
                .containsExactly(tuple("هدنة", true), tuple("الوسيط", false));
        assertThat(account.gaps()).isEmpty();
    }

    @Test
    void an_entity_is_shown_where_the_article_names_it() {
        Account account = account("entity:\"organisation/hamas\"", 0f, Samples.enriched());
        assertThat(account.clues().get(0).places())
                .extracting(Where::span)
                .extracting(Span::getField, Span::getText)
                .containsExactly(tuple("headline", "حماس"), tuple("body", "حماس"));
    }

    @Test
    void the_book_gives_an_account_of_every_enabled_rule() {
        Rule off = Samples.rule("off", "هدنة");
        off.setEnabled(false);
        RuleBook book = new RuleBook(
                List.of(Samples.rule("truce", "هدنة"), Samples.rule("talks", "مفاوضات"), off), new CountedMetrics());
        assertThat(book.explain(TRUCE))
                .extracting(Account::topic, Account::matches)
                .containsExactly(tuple("talks", false), tuple("truce", true));
    }

    private static Account account(String query, float minimum, Article article) {
        Rule rule = Samples.rule("sample", query);
        rule.setMinimumScore(minimum);
        return CompiledRule.of(rule).account(new ArticleWords(article));
    }
}
