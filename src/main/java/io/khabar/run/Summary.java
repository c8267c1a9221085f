package io.khabar.run;

import io.khabar.article.Stage;
import io.khabar.watch.CountedMetrics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of the events of one run.
 *
 * @param counts the counters at the end of the run
 * @param seconds from the first event sent to the last article published; 0 when that is not measured
 */
public record Summary(CountedMetrics counts, double seconds) {

    /** The figures by their names, in the order of the way. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("received", counts.count("received"));
        figures.put("deadLetters", counts.sum("deadLetters"));
        figures.put("rejected", reasons());
        figures.put("pages", counts.count("pages"));
        figures.put("decoded", counts.count("decoded"));
        figures.put("originals", counts.count("originals"));
        figures.put("revisions", counts.count("revisions"));
        figures.put("duplicates", counts.by("duplicates"));
        figures.put("released", counts.count("released"));
        figures.put("articles", counts.count("originals") + counts.count("revisions"));
        figures.put("unmatched", counts.count("unmatched"));
        figures.put("topics", topics());
        figures.put("sumRule", breach().isEmpty() ? "holds" : breach());
        if (seconds > 0) {
            figures.put("seconds", Math.round(seconds * 1000) / 1000.0);
            figures.put("articlesPerSecond", Math.round(counts.count("decoded") / seconds * 10) / 10.0);
        }
        return figures;
    }

    /** What breaks the sum rule, in a sentence; empty when it holds. */
    public String breach() {
        return counts.sumRuleBreach();
    }

    /** Entries published by topic id. */
    public Map<String, Long> topics() {
        Map<String, Long> topics = new TreeMap<>();
        counts.by("published")
                .forEach((name, count) -> topics.merge(name.substring(0, name.lastIndexOf('.')), count, Long::sum));
        return topics;
    }

    /** Records refused, by reason. */
    public Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        for (Stage stage : Stage.values()) {
            counts.by("rejected." + stage).forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
        }
        return reasons;
    }
}
