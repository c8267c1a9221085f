package io.khabar.match;

import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.khabar.watch.NewsMetrics;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what the rules report; of the other stages it expects nothing. */
final class RuleMetrics implements NewsMetrics {
    final List<String> matched = new CopyOnWriteArrayList<>();
    final List<String> failed = new CopyOnWriteArrayList<>();

    @Override
    public void matched(String rule) {
        matched.add(rule);
    }

    @Override
    public void ruleFailed(String rule) {
        failed.add(rule);
    }

    @Override
    public void received() {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void decoded(int articles) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void rejected(Stage stage, Reason reason) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void deadLettered(String topic) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void original() {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void revision() {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void duplicate(DuplicateKind kind) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void enriched(String enrichment, long nanos) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void enrichmentFailed(String enrichment) {
        throw new AssertionError("not of this stage");
    }

    @Override
    public void published(String topic, Action action) {
        throw new AssertionError("not of this stage");
    }
}
