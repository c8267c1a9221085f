package io.khabar.run.entity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.khabar.article.EntityType;
import io.khabar.run.Settings;
import io.khabar.run.gold.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityEvaluationTest {
    private static EntityEvaluation evaluation;

    @TempDir
    private Path directory;

    @BeforeAll
    static void load() {
        evaluation = new EntityEvaluation(Settings.of(Map.of(), new Properties()));
    }

    @Test
    void names_links_and_order_are_scored() throws IOException {
        EntityScore score = evaluation.articles(file("gold.jsonl", """
                {"id": "1", "url": "https://news.example/1", "source": "example", "headline": "مصر تستضيف المحادثات", \
                "published": "2025-03-01T10:00:00Z", "language": "ar", "body": "بدأت في مصر جولة أخرى، وحضرت قطر اللقاء. وغاب الوفد القادم من بلاد الواق.", \
                "entities": [{"name_en": "Egypt", "type": "PLACE", "mentions": ["مصر"], "head": true}, \
                {"name_en": "Qatar", "type": "ORGANISATION", "mentions": ["وقطر"], "head": false}, \
                {"name_en": "Waqwaq", "type": "PLACE", "mentions": ["بلاد الواق"], "head": false}]}
                """), count -> {});
        assertThat(score.names().precision()).isEqualTo(1);
        assertThat(score.names().recall()).isEqualTo(2 / 3.0);
        assertThat(score.names().f1()).isEqualTo(0.8);
        assertThat(score.micro().recall()).isEqualTo(1 / 3.0);
        assertThat(score.types().get(EntityType.PLACE).f1()).isCloseTo(0.5, within(1e-9));
        assertThat(score.macro().f1()).isCloseTo(0.25, within(1e-9));
        assertThat(score.linked()).isEqualTo(1);
        assertThat(score.heads().recall()).isEqualTo(1);
        assertThat(score.firstFive().precision()).isEqualTo(0.5);
        assertThat(score.misses()).hasSize(2).anyMatch(miss -> miss.contains("بلاد الواق"));
        assertThat(score.json())
                .startsWith("{\"names\":{\"wanted\":3,\"found\":2,\"right\":2,")
                .contains("\"macroF1\":0.25");
    }

    @Test
    void tagged_tokens_are_scored_by_whole_tokens() throws IOException {
        EntityScore score = evaluation.tokens(file("gold.txt", """
                زار O
                رئيس O
                الولايات B-LOC
                المتحدة I-LOC
                مصر B-LOC
                وقطر B-LOC
                مع O
                ابن B-PERS
                الواق I-PERS
                بعشرة O
                دولار B-MISC

                """), count -> {});
        assertThat(score.names().wanted()).isEqualTo(4);
        assertThat(score.names().precision()).isEqualTo(1);
        assertThat(score.names().recall()).isEqualTo(0.75);
        assertThat(score.types().get(EntityType.PLACE).f1()).isEqualTo(1);
        assertThat(score.misses()).containsExactly("missed  مع [ابن الواق] (PERSON)");
    }

    @Test
    void a_line_that_cannot_be_used_is_told_and_the_others_count() throws IOException {
        EntityScore score = evaluation.articles(file("bad.jsonl", """

                {"body": 1, broken
                {"headline": "x"}
                {"headline": "مصر تستضيف المحادثات", "body": "بدأت في مصر جولة أخرى.", "entities": [{"type": "CITY"}]}
                {"headline": "x", "entities": []}
                {"headline": "مصر تستضيف المحادثات", "body": "بدأت في مصر جولة أخرى.", \
                "entities": [{"name_en": "Egypt", "type": "PLACE", "mentions": ["مصر"], "head": true}]}
                """), count -> {});
        assertThat(score.unusable())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("line 2: no valid JSON")
                                .doesNotContain("broken"),
                        line -> assertThat(line).isEqualTo("line 3: \"entities\" is not a list"),
                        line -> assertThat(line).isEqualTo("line 4: an entity without one of the known types"),
                        line -> assertThat(line).startsWith("line 5: the article is rejected, NO_BODY: "));
        assertThat(score.names()).isEqualTo(new Counts(1, 0, 0));
        assertThat(score.json()).contains("\"unusable\":[\"line 2: ");
    }

    @Test
    void a_token_without_a_tag_is_told_and_the_others_count() throws IOException {
        EntityScore score = evaluation.tokens(file("bad.txt", "token\nفي O\nمصر B-LOC\n"), count -> {});
        assertThat(score.unusable()).containsExactly("line 1: not a token and its tag");
        assertThat(score.names()).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void an_attached_particle_makes_no_difference() {
        assertThat(Surface.same("وباريس", "باريس")).isTrue();
        assertThat(Surface.same("وبباريس", "باريس")).isTrue();
        assertThat(Surface.same("الولايات المتحدة", "للولايات المتحدة")).isTrue();
        assertThat(Surface.same("سباريس", "باريس")).isFalse();
        assertThat(Surface.same("باريس", "وباريس")).isFalse();
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content, UTF_8).toString();
    }
}
