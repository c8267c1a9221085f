package io.khabar.enrich;

import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.khabar.watch.NewsMetrics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Keeps the names of the enrichments that ended well and of those that failed. */
final class CountingMetrics implements NewsMetrics {
    final List<String> enriched = Collections.synchronizedList(new ArrayList<>());
    final List<String> failed = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void enriched(String enrichment, long nanos) {
        enriched.add(enrichment);
    }

    @Override
    public void enrichmentFailed(String enrichment) {
        failed.add(enrichment);
    }

    @Override
    public void received() {}

    @Override
    public void decoded(int articles) {}

    @Override
    public void rejected(Stage stage, Reason reason) {}

    @Override
    public void deadLettered(String topic) {}

    @Override
    public void original() {}

    @Override
    public void revision() {}

    @Override
    public void duplicate(DuplicateKind kind) {}

    @Override
    public void matched(String rule) {}

    @Override
    public void ruleFailed(String rule) {}

    @Override
    public void published(String topic, Action action) {}
}
