package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khabar.analysis.WordForm;
import io.khabar.analysis.WordMemo;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.watch.CountedMetrics;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RuleBookTest {
    private static final Article TRUCE_TALKS = Samples.article("Truce talks", "They met at the river.");

    private final CountedMetrics metrics = new CountedMetrics();
    private final RuleBook book =
            new RuleBook(List.of(Samples.rule("truce", "truce"), Samples.rule("aid", "aid")), metrics);

    @Test
    void the_catalogue_is_in_force_from_the_start() {
        assertThat(book.rules()).extracting(Rule::getId).containsExactly("aid", "truce");
        assertThat(topics()).containsExactly("truce");
        assertThat(metrics.by("matched").keySet()).containsExactly("truce");
    }

    @Test
    void a_rule_that_is_put_is_in_force_at_once_and_can_be_taken_back() {
        book.put(Samples.rule("river", "river"));
        assertThat(topics()).containsExactly("river", "truce");
        book.remove("river");
        assertThat(topics()).containsExactly("truce");
        assertThat(book.rules()).extracting(Rule::getId).containsExactly("aid", "truce");
    }

    @Test
    void a_rule_that_is_put_replaces_the_shipped_one_until_it_is_removed() {
        Rule other = Samples.rule("truce", "armistice");
        other.setVersion(2);
        book.put(other);
        assertThat(topics()).isEmpty();
        book.remove("truce");
        assertThat(topics()).containsExactly("truce");
    }

    @Test
    void the_match_carries_the_version_of_its_rule() {
        Rule second = Samples.rule("truce", "truce");
        second.setVersion(2);
        book.put(second);
        assertThat(book.match(TRUCE_TALKS)).extracting(TopicMatch::version).containsExactly(2);
    }

    @Test
    void a_rule_that_is_not_enabled_is_listed_and_does_not_match() {
        Rule off = Samples.rule("truce", "truce");
        off.setEnabled(false);
        book.put(off);
        assertThat(topics()).isEmpty();
        assertThat(book.rules())
                .filteredOn(rule -> !rule.getEnabled())
                .extracting(Rule::getId)
                .containsExactly("truce");
    }

    @Test
    void an_invalid_rule_is_counted_and_the_previous_one_stays() {
        assertThatThrownBy(() -> book.put(Samples.rule("truce", "truce AND"))).isInstanceOf(InvalidRuleException.class);
        assertThat(metrics.by("ruleFailed").keySet()).containsExactly("truce");
        assertThat(topics()).containsExactly("truce");
    }

    @Test
    void a_mistake_in_the_catalogue_stops_the_start() {
        assertThatThrownBy(() -> new RuleBook(List.of(Samples.rule("truce", "")), metrics))
                .isInstanceOf(InvalidRuleException.class);
        Rule rule = Samples.rule("truce", "truce");
        assertThatThrownBy(() -> new RuleBook(List.of(rule, rule), metrics)).hasMessageContaining("twice");
    }

    @Test
    void readers_see_the_rules_before_or_after_a_change() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Callable<Void> reader = () -> {
            while (!done.get()) {
                assertThat(topics()).contains("truce").isSubsetOf("river", "truce");
            }
            return null;
        };
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Void>> reading =
                    List.of(readers.submit(reader), readers.submit(reader), readers.submit(reader));
            for (int i = 0; i < 200; i++) {
                book.put(Samples.rule("river", "river"));
                book.remove("river");
            }
            done.set(true);
            for (Future<Void> one : reading) {
                one.get(10, TimeUnit.SECONDS);
            }
        } finally {
            done.set(true);
            readers.shutdownNow();
        }
    }

    @Test
    void rules_of_other_languages_take_the_place_of_those_before_them() {
        Article french = Samples.article("Truce", "Les otages");
        french.setLanguage("fr");
        AtomicInteger asked = new AtomicInteger();
        WordMemo<Integer> other = WordMemo.of(form -> asked.incrementAndGet(), 0);
        RuleBook rules = new RuleBook(List.of(Samples.rule("truce", "truce")), metrics);
        WordForm form = WordForm.of("otages");
        other.of(form);
        for (int change = 0; change < 20; change++) {
            rules.put(Samples.rule("changing", "otage" + (change % 2 == 0 ? "" : " otages")));
            assertThat(rules.match(french)).extracting(TopicMatch::topic).containsExactly("changing", "truce");
        }
        other.of(form);
        assertThat(asked)
                .as("times that another memo had to find out about the word")
                .hasValue(1);
    }

    private List<String> topics() {
        return book.match(TRUCE_TALKS).stream().map(TopicMatch::topic).toList();
    }
}
