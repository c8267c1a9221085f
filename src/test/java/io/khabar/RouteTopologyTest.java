package io.khabar;

import static io.khabar.TestArticles.BODY;
import static io.khabar.TestArticles.HEADLINE;
import static io.khabar.TestArticles.SPORT_BODY;
import static io.khabar.TestArticles.SPORT_HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.Reason;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.RuleMatch;
import io.khabar.article.Stage;
import io.khabar.article.TopicEntry;
import io.khabar.run.Service.Part;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteTopologyTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path state;

    private final Set<String> missing = new HashSet<>();
    private TopologyHarness harness;
    private TestInputTopic<String, Article> articles;
    private TestInputTopic<String, Rule> rules;
    private TestOutputTopic<String, TopicEntry> ceasefire;
    private Instant now = TopologyHarness.START;

    @BeforeEach
    void start() throws Exception {
        harness = new TopologyHarness(Part.ROUTE, state, topic -> !missing.contains(topic));
        articles = harness.in(harness.topics.articles());
        rules = harness.in(harness.topics.rules());
        ceasefire = harness.out(harness.topics.topic("ceasefire"), TopicEntry.class);
    }

    @AfterEach
    void stop() {
        harness.close();
    }

    @Test
    void an_article_arrives_on_its_topic_with_the_evidence() {
        send(article(1, HEADLINE, BODY));

        var record = ceasefire.readRecord();
        TopicEntry entry = record.value();
        assertThat(record.key()).isEqualTo(ID);
        assertThat(entry.getTopic()).isEqualTo("ceasefire");
        assertThat(entry.getAction()).isEqualTo(Action.ADDED);
        RuleMatch match = entry.getMatches().get(0);
        assertThat(match.getRule()).isEqualTo("ceasefire");
        assertThat(match.getVersion()).isPositive();
        assertThat(match.getScore()).isPositive();
        assertThat(match.getSpans()).isNotEmpty().allSatisfy(span -> {
            String field = span.getField().equals("headline") ? HEADLINE : BODY;
            assertThat(field.substring(span.getStart(), span.getEnd())).isEqualTo(span.getText());
        });
        assertThat(entry.getArticle().getHeadline()).isEqualTo(HEADLINE);
    }

    @Test
    void an_article_without_a_topic_is_counted() {
        send(article(1, SPORT_HEADLINE, SPORT_BODY));

        assertThat(ceasefire.isEmpty()).isTrue();
        assertThat(harness.metrics.count("routed")).isEqualTo(1);
        assertThat(harness.metrics.count("unmatched")).isEqualTo(1);
    }

    @Test
    void a_revision_updates_its_entry_and_a_revision_on_something_else_removes_it() {
        send(article(1, HEADLINE, BODY));
        send(article(2, HEADLINE, BODY + "\nوتستمر الهدنة حتى الخريف."));
        send(article(3, SPORT_HEADLINE, SPORT_BODY));
        send(article(4, HEADLINE, BODY));

        assertThat(ceasefire.readValuesToList())
                .extracting(TopicEntry::getAction)
                .containsExactly(Action.ADDED, Action.UPDATED, Action.REMOVED, Action.ADDED);
    }

    @Test
    void a_rule_on_the_rules_topic_takes_effect_at_once_and_a_tombstone_takes_it_back() {
        var sport = harness.out(harness.topics.topic("sport"), TopicEntry.class);
        send(article(1, SPORT_HEADLINE, SPORT_BODY));
        rules.pipeInput("sport", rule("sport", "كأس OR مباراة"));
        send(article(2, SPORT_HEADLINE, SPORT_BODY));
        rules.pipeInput("sport", null);
        send(article(3, SPORT_HEADLINE, SPORT_BODY));

        assertThat(sport.readValuesToList())
                .extracting(TopicEntry::getAction)
                .containsExactly(Action.ADDED, Action.REMOVED);
    }

    @Test
    void a_rule_on_the_rules_topic_replaces_the_shipped_one_until_it_is_taken_back() {
        rules.pipeInput("ceasefire", rule("ceasefire", "كلمةلاتردأبدا"));
        send(article(1, HEADLINE, BODY));
        assertThat(ceasefire.isEmpty()).isTrue();

        rules.pipeInput("ceasefire", null);
        send(article(2, HEADLINE, BODY));
        assertThat(ceasefire.readValue().getAction()).isEqualTo(Action.ADDED);
    }

    @Test
    void a_rule_that_can_not_be_used_is_counted_and_the_one_before_stays() {
        rules.pipeInput("ceasefire", rule("ceasefire", "\"not closed"));
        rules.pipeInput("sport", rule("another-id", "كأس"));
        send(article(1, HEADLINE, BODY));

        assertThat(ceasefire.readValue().getAction()).isEqualTo(Action.ADDED);
        assertThat(harness.metrics.count("ruleFailed.ceasefire")).isEqualTo(1);
        assertThat(harness.metrics.count("ruleFailed.sport")).isEqualTo(1);
    }

    @Test
    void an_entry_whose_topic_is_missing_is_rejected_and_comes_as_new_when_the_topic_is_there() {
        var rejected = harness.out(harness.topics.rejected(), Rejected.class);
        missing.add(harness.topics.topic("ceasefire"));
        send(article(1, HEADLINE, BODY));

        Rejected refused = rejected.readValue();
        assertThat(refused.getStage()).isEqualTo(Stage.PUBLISH);
        assertThat(refused.getReason()).isEqualTo(Reason.TOPIC_MISSING);
        assertThat(refused.getTarget()).isEqualTo(harness.topics.topic("ceasefire"));
        assertThat(refused.getArticleId()).isEqualTo(ID);
        assertThat(ceasefire.isEmpty()).isTrue();

        missing.clear();
        send(article(2, HEADLINE, BODY));
        assertThat(ceasefire.readValue().getAction()).isEqualTo(Action.ADDED);
    }

    private void send(Article article) {
        articles.pipeInput(article.getId(), article, now);
        now = now.plusSeconds(1);
    }

    private static Article article(int revision, String headline, String body) {
        return Article.newBuilder()
                .setId(ID)
                .setRevision(revision)
                .setHeadline(headline)
                .setBody(body)
                .setLanguage("ar")
                .build();
    }

    private static Rule rule(String id, String query) {
        return Rule.newBuilder().setId(id).setVersion(7).setQuery(query).build();
    }
}
