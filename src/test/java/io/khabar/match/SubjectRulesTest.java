package io.khabar.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khabar.analysis.Reading;
import io.khabar.article.Rule;
import io.khabar.article.Subject;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectRulesTest {
    private static final Path FIELDS = Path.of("src/main/resources/rules/subjects");
    private static final SubjectRules SHIPPED = SubjectRules.shipped(new CountedMetrics());

    @Test
    void a_topic_brings_its_code_and_its_field() {
        assertThat(subjects("Voters elect a new parliament", "Polling stations close at eight; turnout is high."))
                .extracting(Subject::getCode, Subject::getName)
                .startsWith(tuple("medtop:20000574", "election"), tuple("medtop:11000000", "politics and government"));
    }

    @ParameterizedTest
    @CsvSource({
        "المنتخب يفوز بكأس العالم, سجل اللاعب هدفين في المباراة النهائية., medtop:15000000",
        "زلزال يهدم مئات المنازل, تبحث فرق الإنقاذ عن ناجين بعد الزلزال., medtop:03000000",
        "Museum opens hall of masks, The exhibition shows ninety masks and a painting., medtop:01000000",
        "عقوبات جديدة على البنك, فرض عقوبات اقتصادية على ثلاثة بنوك., medtop:20000642"
    })
    void the_main_fields_are_found_in_both_languages(String headline, String body, String code) {
        assertThat(subjects(headline, body)).extracting(Subject::getCode).contains(code);
    }

    @Test
    void an_article_about_nothing_known_has_no_subject() {
        assertThat(subjects("هدوء", "جلس الرجل على المقعد ونظر إلى النافذة.")).isEmpty();
    }

    @Test
    void each_subject_is_there_once() {
        assertThat(subjects(
                        "Truce holds after airstrikes and shelling",
                        "The ceasefire ended weeks of fighting between army and rebels."))
                .extracting(Subject::getCode)
                .doesNotHaveDuplicates()
                .contains("medtop:20000073", "medtop:20000056", "medtop:16000000");
    }

    static List<Rule> fields() {
        return RuleCatalogue.fields();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void the_rule_of_a_field_judges_its_examples_as_they_say(Rule rule) {
        assertThat(FIELDS.resolve(rule.getId() + ".yaml")).exists();
        assertThat(rule.getExamples()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(RuleCheck.faults(rule)).isEmpty();
    }

    @Test
    void the_index_names_every_rule_of_a_field_and_none_is_a_topic() throws IOException {
        assertThat(RuleCatalogue.fields()).isEqualTo(RuleCatalogue.readAll(FIELDS));
        assertThat(RuleCatalogue.fields())
                .extracting(Rule::getId)
                .doesNotContainAnyElementsOf(
                        RuleCatalogue.shipped().stream().map(Rule::getId).toList());
    }

    @Test
    void every_code_has_its_name_and_is_as_iptc_has_it() throws IOException {
        MediaTopics topics = new MediaTopics();
        Set<String> used = Stream.concat(RuleCatalogue.shipped().stream(), RuleCatalogue.fields().stream())
                .flatMap(rule -> rule.getSubjects().stream())
                .collect(Collectors.toSet());
        assertThat(used).allSatisfy(code -> {
            assertThat(topics.subject(code)).as(code).isPresent();
            assertThat(topics.field(code)).endsWith("000000");
        });
        Path codes = Path.of(System.getenv().getOrDefault("KHABAR_SHARED", "../shared"), "data", "mediatopics.tsv");
        assumeTrue(Files.exists(codes), codes + " is not here");
        Set<String> known = new HashSet<>();
        for (String line : Files.readAllLines(codes, StandardCharsets.UTF_8)) {
            String[] columns = line.split("\t", -1);
            if (columns.length == 3) {
                known.add("medtop:%s\t%s\t%s"
                        .formatted(columns[0], columns[1], columns[2].isEmpty() ? "" : "medtop:" + columns[2]));
            }
        }
        assertThat(RuleCatalogue.resource("/rules/mediatopics.tsv").lines().filter(line -> !line.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(known).contains(line));
    }

    private static List<Subject> subjects(String headline, String body) {
        return SHIPPED.of(Samples.article(headline, body), Reading.of(headline, body));
    }
}
