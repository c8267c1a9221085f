package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.analysis.Chain;
import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCatalogueTest {
    private static final Path RULES = Path.of("src/main/resources/rules");

    @Test
    void the_ids_are_told_without_reading_the_rules() {
        assertThat(RuleCatalogue.ids())
                .isNotEmpty()
                .isEqualTo(RuleCatalogue.shipped().stream().map(Rule::getId).toList());
    }

    @Test
    void the_index_names_every_rule_of_the_directory() throws IOException {
        assertThat(RuleCatalogue.shipped()).isEqualTo(RuleCatalogue.readAll(RULES));
        assertThat(RuleCatalogue.shipped())
                .extracting(Rule::getId)
                .isSorted()
                .containsExactly(
                        "armed-conflict",
                        "arms",
                        "ceasefire",
                        "diplomacy",
                        "economy",
                        "elections",
                        "hostages",
                        "human-rights",
                        "humanitarian-aid",
                        "migration",
                        "protests",
                        "sanctions",
                        "terrorism");
    }

    static List<Rule> shipped() {
        return RuleCatalogue.shipped();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void a_shipped_rule_is_complete(Rule rule) {
        assertThat(RULES.resolve(rule.getId() + ".yaml")).exists();
        assertThat(rule.getTitles()).containsKeys("ar", "en");
        assertThat(rule.getSubjects()).isNotEmpty();
        assertThat(rule.getMinimumScore()).isPositive();
        for (boolean matches : new boolean[] {true, false}) {
            List<Example> examples = rule.getExamples().stream()
                    .filter(example -> example.getMatches() == matches)
                    .toList();
            assertThat(examples).hasSizeGreaterThanOrEqualTo(6);
            assertThat(examples)
                    .extracting(example -> RuleExamples.article(example).getLanguage())
                    .contains("ar", "en");
        }
    }

    /** Another chain may make one word of two, which a phrase with slop can't have. */
    @ParameterizedTest(name = "{0}")
    @EnumSource(Chain.class)
    void the_shipped_rules_can_be_used_on_articles_of_every_chain(Chain chain) {
        assertThat(Stream.concat(RuleCatalogue.shipped().stream(), RuleCatalogue.fields().stream()))
                .allSatisfy(rule -> assertThatCode(() -> CompiledRule.of(rule, chain))
                        .as(rule.getId())
                        .doesNotThrowAnyException());
    }

    /** A text that has words of the rule, and yet is of something else: a homonym, a background paragraph, a teaser. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void a_shipped_rule_has_near_misses(Rule rule) {
        List<Account> misses = RuleExamples.run(rule).stream()
                .filter(result -> !result.example().getMatches())
                .map(RuleExamples.Result::account)
                .filter(account -> !account.clues().isEmpty())
                .toList();
        assertThat(misses).hasSizeGreaterThanOrEqualTo(5);
        assertThat(misses.stream().map(RuleCatalogueTest::zones)).contains(Set.of(Zone.TEASER));
    }

    private static Set<Zone> zones(Account account) {
        return account.clues().stream()
                .flatMap(clue -> clue.places().stream())
                .map(Account.Where::zone)
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> examples() {
        return RuleCatalogue.shipped().stream()
                .flatMap(rule -> RuleExamples.run(rule).stream().map(result -> Arguments.of(rule.getId(), result)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("examples")
    void a_shipped_rule_judges_its_examples_as_they_say(String rule, RuleExamples.Result result) {
        assertThat(result.passed()).as("%s on %s", rule, result).isTrue();
    }

    @Test
    void the_subjects_are_codes_of_media_topics() throws IOException {
        String shared = System.getenv().getOrDefault("KHABAR_SHARED", "../shared");
        Path codes = Path.of(shared, "data", "mediatopics.tsv");
        assumeTrue(Files.exists(codes), codes + " is not here");
        Set<String> known;
        try (Stream<String> lines = Files.lines(codes, StandardCharsets.UTF_8)) {
            known = lines.map(line -> "medtop:" + line.split("\t", -1)[0]).collect(Collectors.toSet());
        }
        assertThat(RuleCatalogue.shipped())
                .flatExtracting(Rule::getSubjects)
                .allSatisfy(code -> assertThat(known).contains(code));
    }

    @Test
    void a_file_may_leave_out_all_but_id_and_query(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("river.yaml"), "id: river\nquery: >-\n  river\n  OR delta\n");
        Rule rule = RuleCatalogue.read(file);
        assertThat(rule).isEqualTo(Samples.rule("river", "river OR delta"));
        assertThat(RuleCatalogue.readAll(file)).containsExactly(rule);
    }

    @Test
    void examples_of_both_kinds_are_read(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("river.yml"), """
            id: river
            query: river
            examples:
              match:
                - headline: The river rises
              noMatch:
                - headline: The lake is calm
                  body: No river near.
            """);
        List<RuleExamples.Result> results = RuleExamples.run(RuleCatalogue.read(file));
        assertThat(results).extracting(RuleExamples.Result::passed).containsExactly(true, false);
        assertThat(results.get(1).match()).get().extracting(TopicMatch::topic).isEqualTo("river");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "id: river\\nquery: river\\nminimum: 2 | minimum",
                "id: river\\nid: delta\\nquery: river | Duplicate field 'id'",
                "id: river | query",
                "query: river | id",
                "id: river\\nquery: | query",
                "id: river\\nquery: river\\nversion: two | (line 3)",
                "id: [ | line 1"
            })
    void a_file_that_is_not_a_rule_is_refused_with_its_name(String yaml, String reason, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), yaml.replace("\\n", "\n"));
        assertThatThrownBy(() -> RuleCatalogue.read(file))
                .isInstanceOf(InvalidRuleException.class)
                .hasMessageContaining("bad.yaml")
                .hasMessageContaining(reason);
    }

    @Test
    void a_directory_without_rules_is_a_mistake(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("notes.txt"), "none");
        assertThatThrownBy(() -> RuleCatalogue.readAll(directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no files named *.yaml");
    }
}
