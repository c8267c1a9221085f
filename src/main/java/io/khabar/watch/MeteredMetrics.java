package io.khabar.watch;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Metrics for Micrometer, as {@link Metric} describes them, told on to a second listener. */
public final class MeteredMetrics implements NewsMetrics {
    private final Meters meters;
    private final NewsMetrics next;
    private final SourcePairs pairs = new SourcePairs();
    private final SourceHabits sources = new SourceHabits();

    public MeteredMetrics(MeterRegistry registry, NewsMetrics next) {
        this.meters = new Meters(registry);
        this.next = next;
        for (Metric metric : Metric.values()) {
            if (metric.kind() == Metric.Kind.COUNTER && metric.labels().isEmpty()) {
                meters.counter(metric); // There before it happens.
            }
        }
    }

    /** Shows these numbers of a gauge, by the values of its labels, and no others any more. */
    public void show(Metric gauge, Map<List<String>, Double> numbers) {
        meters.show(gauge, numbers);
    }

    /** Shows how long each source is silent at that time, in milliseconds. */
    public void showSources(long now) {
        Map<List<String>, Double> silences = new HashMap<>();
        Map<List<String>, Double> gaps = new HashMap<>();
        Map<List<String>, Double> quiet = new HashMap<>();
        for (SourceHabits.Source source : sources.at(now)) {
            List<String> label = List.of(source.name());
            silences.put(label, source.silence());
            quiet.put(label, source.quiet() ? 1.0 : 0);
            if (source.gap() > 0) {
                gaps.put(label, source.gap());
            }
        }
        meters.show(Metric.SOURCE_SILENCE, silences);
        meters.show(Metric.SOURCE_GAP, gaps);
        meters.show(Metric.SOURCE_QUIET, quiet);
    }

    @Override
    public void received() {
        add(1, Metric.RAW_RECEIVED);
        next.received();
    }

    @Override
    public void decoded(int articles) {
        add(1, Metric.PAGES_DECODED);
        add(articles, Metric.ARTICLES_DECODED);
        next.decoded(articles);
    }

    @Override
    public void heard(String source, long at) {
        sources.heard(source, at);
        next.heard(source, at);
    }

    @Override
    public void worked(Work work, long nanos) {
        meters.histogram(Metric.STAGE, label(work)).record(nanos, TimeUnit.NANOSECONDS);
        next.worked(work, nanos);
    }

    @Override
    public void rejected(Stage stage, Reason reason) {
        add(1, Metric.REJECTED, label(stage), label(reason));
        next.rejected(stage, reason);
    }

    @Override
    public void deadLettered(String topic) {
        add(1, Metric.DEAD_LETTERS, topic);
        next.deadLettered(topic);
    }

    @Override
    public void original() {
        add(1, Metric.ORIGINALS);
        next.original();
    }

    @Override
    public void revision() {
        add(1, Metric.REVISIONS);
        next.revision();
    }

    @Override
    public void duplicate(DuplicateKind kind) {
        add(1, Metric.DUPLICATES, label(kind));
        next.duplicate(kind);
    }

    @Override
    public void copied(String source, String originalSource) {
        SourcePairs.Pair pair = pairs.of(source, originalSource);
        add(1, Metric.COPIES, pair.source(), pair.original());
        next.copied(source, originalSource);
    }

    @Override
    public void escaped(double copies) {
        add(copies, Metric.ESCAPED);
        next.escaped(copies);
    }

    @Override
    public void waiting(int partition, int articles) {
        meters.show(Metric.PENDING, List.of(Integer.toString(partition)), articles);
        next.waiting(partition, articles);
    }

    @Override
    public void askedAgain() {
        add(1, Metric.ASKED_AGAIN);
        next.askedAgain();
    }

    @Override
    public void released() {
        add(1, Metric.RELEASED);
        next.released();
    }

    @Override
    public void candidates(int named, int cut) {
        add(named, Metric.CANDIDATES);
        add(cut, Metric.CANDIDATES_CUT);
        next.candidates(named, cut);
    }

    @Override
    public void challenged() {
        add(1, Metric.COMPARISONS);
        next.challenged();
    }

    @Override
    public void keyFull() {
        add(1, Metric.INDEX_KEYS_FULL);
        next.keyFull();
    }

    @Override
    public void enriched(String enrichment, long nanos) {
        meters.timer(Metric.ENRICHMENT, enrichment).record(nanos, TimeUnit.NANOSECONDS);
        next.enriched(enrichment, nanos);
    }

    @Override
    public void enrichmentFailed(String enrichment) {
        add(1, Metric.ENRICHMENT_FAILURES, enrichment);
        next.enrichmentFailed(enrichment);
    }

    @Override
    public void described(Article article) {
        add(1, Metric.LANGUAGES, article.getLanguage());
        article.getEntities().forEach(entity -> add(1, Metric.ENTITIES, label(entity.getType())));
        article.getTags().forEach(tag -> add(1, Metric.TAGS, label(tag.getOrigin())));
        next.described(article);
    }

    @Override
    public void routed(int topics) {
        add(1, Metric.ROUTED, Boolean.toString(topics > 0));
        next.routed(topics);
    }

    @Override
    public void tried(String rule, long nanos) {
        meters.timer(Metric.RULE, rule).record(nanos, TimeUnit.NANOSECONDS);
        next.tried(rule, nanos);
    }

    @Override
    public void matched(String rule) {
        add(1, Metric.RULE_MATCHES, rule);
        next.matched(rule);
    }

    @Override
    public void ruleChanged(String rule) {
        add(1, Metric.RULE_CHANGES, rule);
        next.ruleChanged(rule);
    }

    @Override
    public void ruleFailed(String rule) {
        add(1, Metric.RULE_FAILURES, rule);
        next.ruleFailed(rule);
    }

    @Override
    public void published(String topic, Action action) {
        add(1, Metric.ENTRIES, topic, label(action));
        next.published(topic, action);
    }

    @Override
    public void delivered(String topic, long millis) {
        meters.histogram(Metric.LATENCY, topic).record(Math.max(0, millis), TimeUnit.MILLISECONDS);
        next.delivered(topic, millis);
    }

    @Override
    public void threadReplaced() {
        add(1, Metric.THREADS_REPLACED);
        next.threadReplaced();
    }

    private void add(double amount, Metric metric, String... labels) {
        meters.counter(metric, labels).increment(amount);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
