package io.khabar.run.page;

import io.khabar.article.Stage;
import io.khabar.watch.CountedMetrics;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many went each part of the way through this process since it began, by the names that the page's drawing has. */
final class Flow {
    private Flow() {}

    static Map<String, Long> of(CountedMetrics counts) {
        Map<String, Long> flow = new LinkedHashMap<>();
        flow.put("received", counts.count("received"));
        flow.put("refused", counts.rejectedAt(Stage.DECODE));
        flow.put("deadLetters", counts.sum("deadLetters"));
        flow.put("decoded", counts.count("decoded"));
        flow.put("originals", counts.count("originals"));
        flow.put("revisions", counts.count("revisions"));
        flow.put("published", counts.count("originals") + counts.count("revisions"));
        flow.put("duplicates", counts.sum("duplicates"));
        flow.put("routed", counts.count("routed"));
        flow.put("unmatched", counts.count("unmatched"));
        flow.put("entries", counts.sum("published"));
        flow.put("topicMissing", counts.rejectedAt(Stage.PUBLISH));
        return flow;
    }
}
