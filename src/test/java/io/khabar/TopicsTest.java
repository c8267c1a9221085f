package io.khabar;

import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.Topics.Contract;
import io.khabar.article.Article;
import io.khabar.article.Duplicate;
import io.khabar.article.RawArticle;
import io.khabar.article.Rejected;
import io.khabar.article.Rule;
import io.khabar.article.TopicEntry;
import io.khabar.dedup.Letter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.storage.internals.log.LogConfig;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Topics TOPICS = new Topics("news.");

    private final List<Contract> contracts = TOPICS.contracts(List.of("ceasefire", "diplomacy"));

    @Test
    void the_names_and_records_are_the_public_contract() {
        Map<String, Schema> values = new HashMap<>();
        contracts.forEach(contract -> values.put(contract.name(), contract.schema()));

        Map<String, Schema> promised = new HashMap<>();
        promised.put("news.raw", RawArticle.getClassSchema());
        promised.put("news.articles", Article.getClassSchema());
        promised.put("news.duplicates", Duplicate.getClassSchema());
        promised.put("news.rejected", Rejected.getClassSchema());
        promised.put("news.rules", Rule.getClassSchema());
        promised.put("news.dead-letter", null);
        promised.put("news.topic.ceasefire", TopicEntry.getClassSchema());
        promised.put("news.topic.diplomacy", TopicEntry.getClassSchema());
        assertThat(values).isEqualTo(promised);
    }

    @Test
    void the_prefix_stands_before_every_name() {
        assertThat(new Topics("press-").contracts(List.of("ceasefire")))
                .extracting(Contract::name)
                .hasSize(7)
                .allMatch(name -> name.startsWith("press-"))
                .contains("press-topic.ceasefire", TOPICS.raw().replace("news.", "press-"));
    }

    @Test
    void kafka_takes_every_name_and_setting() {
        for (Contract contract : contracts) {
            Topic.validate(contract.name());
            assertThat(LogConfig.configNames()).containsAll(contract.config().keySet());
            LogConfig.validate(contract.config());
        }
    }

    @Test
    void rules_are_kept_for_ever_and_in_one_order() {
        Contract rules = contract(TOPICS.rules());
        assertThat(rules.single()).isTrue();
        assertThat(rules.config()).containsOnly(Map.entry("cleanup.policy", "compact"));
    }

    @Test
    void what_flows_is_kept_for_days_on_as_many_partitions_as_are_set() {
        assertThat(contracts)
                .filteredOn(contract -> !contract.name().equals(TOPICS.rules()))
                .hasSize(7)
                .allSatisfy(contract -> {
                    assertThat(contract.single()).isFalse();
                    assertThat(contract.config()).containsOnlyKeys("retention.ms", "max.message.bytes");
                });
        assertThat(retention(TOPICS.raw())).isEqualTo(Duration.ofDays(7));
        assertThat(retention(TOPICS.duplicates())).isEqualTo(Duration.ofDays(7));
        for (String name :
                List.of(TOPICS.articles(), TOPICS.rejected(), TOPICS.deadLetter(), TOPICS.topic("ceasefire"))) {
            assertThat(retention(name)).as(name).isEqualTo(Duration.ofDays(30));
        }
    }

    @Test
    void a_raw_event_fits_into_its_rejection_and_its_dead_letter() {
        int raw = largest(TOPICS.raw());
        assertThat(raw).isEqualTo(Topics.MAX_RAW_BYTES);
        assertThat(List.of(TOPICS.rejected(), TOPICS.deadLetter()))
                .allSatisfy(name -> assertThat(largest(name)).isGreaterThan(raw));
        assertThat(contracts)
                .filteredOn(contract -> contract.config().containsKey("max.message.bytes"))
                .allSatisfy(
                        contract -> assertThat(largest(contract.name())).isLessThanOrEqualTo(Topics.MAX_RECORD_BYTES));
    }

    @Test
    void an_output_topic_made_later_is_like_those_made_first() {
        assertThat(TOPICS.entries("ceasefire")).isEqualTo(contract("news.topic.ceasefire"));
    }

    @Test
    void letters_are_kept_by_the_brokers_clock_as_long_as_raw_events() {
        Contract letters = Topics.lettersOn("khabar-clean-letters");
        assertThat(letters.schema()).isEqualTo(Letter.getClassSchema());
        assertThat(letters.single()).isFalse();
        assertThat(letters.config())
                .containsEntry("message.timestamp.type", "LogAppendTime")
                .containsEntry("retention.ms", contract(TOPICS.raw()).config().get("retention.ms"))
                .containsEntry("max.message.bytes", Integer.toString(Topics.MAX_RECORD_BYTES));
        LogConfig.validate(letters.config());
    }

    private Contract contract(String name) {
        return contracts.stream()
                .filter(contract -> contract.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Duration retention(String name) {
        return Duration.ofMillis(Long.parseLong(contract(name).config().get("retention.ms")));
    }

    private int largest(String name) {
        return Integer.parseInt(contract(name).config().get("max.message.bytes"));
    }
}
