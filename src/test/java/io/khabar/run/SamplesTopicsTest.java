package io.khabar.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.khabar.article.RawArticle;
import io.khabar.match.TopicMatch;
import io.khabar.watch.CountedMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the samples' README to what the service makes of the samples. */
class SamplesTopicsTest {
    private static final Path SAMPLES = Path.of("samples");
    private static final String NONE = "-";

    @Test
    void each_sample_goes_to_the_topics_that_its_row_names() throws IOException {
        Map<String, RawArticle> samples = new HashMap<>();
        AtomicInteger documents = new AtomicInteger();
        RawInputs.of(List.of(SAMPLES.toString()))
                .forEach((key, raw) -> samples.put(
                        raw.getMediaType().equals("text/plain") ? key : "wire.jsonl:" + documents.incrementAndGet(),
                        raw));
        Explainer explainer = new Explainer(Settings.of(Map.of(), new Properties()), new CountedMetrics());

        Map<String, String> rows = new HashMap<>();
        Map<String, String> found = new HashMap<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("README.md"), UTF_8)) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 4 && samples.containsKey(cells[1].strip())) {
                String file = cells[1].strip();
                rows.put(file, normal(cells[3]));
                found.put(
                        file,
                        explainer.explain(samples.get(file)).stream()
                                .map(SamplesTopicsTest::topics)
                                .collect(joining(";")));
            }
        }
        assertThat(rows.keySet()).isEqualTo(samples.keySet());
        assertThat(found).isEqualTo(rows);
    }

    /** The topics of each article of the page, sorted; nothing for a page that is rejected. */
    private static String topics(Explanation explanation) {
        if (explanation.article() == null) {
            return "";
        }
        String topics =
                explanation.topics().stream().map(TopicMatch::topic).sorted().collect(joining(","));
        return topics.isEmpty() ? NONE : topics;
    }

    private static String normal(String cell) {
        return Stream.of(cell.strip().split(";"))
                .map(part -> Arrays.stream(part.split(","))
                        .map(String::strip)
                        .sorted()
                        .collect(joining(",")))
                .collect(joining(";"));
    }
}
