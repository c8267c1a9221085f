package io.khabar.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.khabar.article.Example;
import io.khabar.article.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rule as its YAML file has it; a key that is not known, or twice there, is a mistake. */
record RuleFile(
        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String id,

        Integer version,
        Boolean enabled,
        Map<String, String> titles,

        @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
        String query,

        float minimumScore,
        List<String> subjects,
        List<String> themes,
        Examples examples) {

    record Examples(List<Text> match, List<Text> noMatch) {
        List<Example> all() {
            return Stream.concat(
                            orEmpty(match).stream().map(text -> text.example(true)),
                            orEmpty(noMatch).stream().map(text -> text.example(false)))
                    .toList();
        }
    }

    record Text(
            @JsonProperty(required = true) @JsonSetter(nulls = Nulls.FAIL)
            String headline,

            String body,
            String language) {
        Example example(boolean matches) {
            return new Example(headline, body == null ? "" : body, matches, language);
        }
    }

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(RuleFile.class);

    static Rule read(String yaml) throws IOException {
        RuleFile file = YAML.readValue(yaml);
        return file.rule();
    }

    private Rule rule() {
        return Rule.newBuilder()
                .setId(id)
                .setVersion(version == null ? 1 : version)
                .setEnabled(enabled == null || enabled)
                .setTitles(titles == null ? Map.of() : titles)
                .setQuery(query.strip())
                .setMinimumScore(minimumScore)
                .setSubjects(orEmpty(subjects))
                .setThemes(orEmpty(themes))
                .setExamples(examples == null ? List.of() : examples.all())
                .build();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
