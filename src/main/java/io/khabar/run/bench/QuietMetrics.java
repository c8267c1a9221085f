package io.khabar.run.bench;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;

/** Counts nothing, so that only the work itself is measured. */
public class QuietMetrics implements NewsMetrics {
    @Override
    public void received() {}

    @Override
    public void decoded(int articles) {}

    @Override
    public void heard(String source, long at) {}

    @Override
    public void worked(Work work, long nanos) {}

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
    public void copied(String source, String originalSource) {}

    @Override
    public void escaped(double copies) {}

    @Override
    public void waiting(int partition, int articles) {}

    @Override
    public void askedAgain() {}

    @Override
    public void released() {}

    @Override
    public void candidates(int named, int cut) {}

    @Override
    public void challenged() {}

    @Override
    public void keyFull() {}

    @Override
    public void enriched(String enrichment, long nanos) {}

    @Override
    public void enrichmentFailed(String enrichment) {}

    @Override
    public void described(Article article) {}

    @Override
    public void routed(int topics) {}

    @Override
    public void tried(String rule, long nanos) {}

    @Override
    public void matched(String rule) {}

    @Override
    public void ruleChanged(String rule) {}

    @Override
    public void ruleFailed(String rule) {}

    @Override
    public void published(String topic, Action action) {}

    @Override
    public void delivered(String topic, long millis) {}

    @Override
    public void threadReplaced() {}
}
