package io.khabar.watch;

import io.khabar.article.Action;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Metrics for Micrometer, under {@code khabar.*}, told on to a second listener. */
public final class MeteredMetrics implements NewsMetrics {
    private final MeterRegistry registry;
    private final NewsMetrics next;
    private final Counter received;
    private final Counter pages;
    private final Counter decoded;
    private final Counter originals;
    private final Counter revisions;
    private final Counter escaped;
    private final Counter askedAgain;
    private final Counter released;
    private final Counter candidates;
    private final Counter candidatesCut;
    private final Counter challenged;
    private final Counter keysFull;
    private final SourcePairs pairs = new SourcePairs();

    public MeteredMetrics(MeterRegistry registry, NewsMetrics next) {
        this.registry = registry;
        this.next = next;
        this.received = counter("khabar.raw.received", "Raw events read");
        this.pages = counter("khabar.pages.decoded", "Raw events that gave at least one article");
        this.decoded = counter("khabar.articles.decoded", "Articles decoded");
        this.originals = counter("khabar.articles.originals", "Articles seen for the first time");
        this.revisions = counter("khabar.articles.revisions", "Articles that came with another text");
        this.escaped = counter("khabar.copies.escaped", "Near copies that were not found, estimated");
        this.askedAgain = counter("khabar.articles.asked.again", "Questions repeated since no answer came");
        this.released = counter("khabar.articles.released", "Articles judged without the answers they waited for");
        this.candidates = counter("khabar.candidates", "Articles named by the index for comparison");
        this.candidatesCut = counter("khabar.candidates.cut", "Articles that share keys but were not compared");
        this.challenged = counter("khabar.comparisons", "Comparisons of a new article with another");
        this.keysFull = counter("khabar.index.keys.full", "Times that an article was not noted under a full key");
    }

    @Override
    public void received() {
        received.increment();
        next.received();
    }

    @Override
    public void decoded(int articles) {
        pages.increment();
        decoded.increment(articles);
        next.decoded(articles);
    }

    @Override
    public void rejected(Stage stage, Reason reason) {
        counter("khabar.rejected", "Records refused", "stage", label(stage), "reason", label(reason))
                .increment();
        next.rejected(stage, reason);
    }

    @Override
    public void deadLettered(String topic) {
        counter("khabar.dead.letters", "Records that nobody can read", "topic", topic)
                .increment();
        next.deadLettered(topic);
    }

    @Override
    public void original() {
        originals.increment();
        next.original();
    }

    @Override
    public void revision() {
        revisions.increment();
        next.revision();
    }

    @Override
    public void duplicate(DuplicateKind kind) {
        counter("khabar.articles.duplicates", "Articles not published again", "kind", label(kind))
                .increment();
        next.duplicate(kind);
    }

    @Override
    public void copied(String source, String originalSource) {
        SourcePairs.Pair pair = pairs.of(source, originalSource);
        counter("khabar.copies", "Copies found", "source", pair.source(), "original", pair.original())
                .increment();
        next.copied(source, originalSource);
    }

    @Override
    public void escaped(double copies) {
        escaped.increment(copies);
        next.escaped(copies);
    }

    @Override
    public void askedAgain() {
        askedAgain.increment();
        next.askedAgain();
    }

    @Override
    public void released() {
        released.increment();
        next.released();
    }

    @Override
    public void candidates(int named, int cut) {
        candidates.increment(named);
        candidatesCut.increment(cut);
        next.candidates(named, cut);
    }

    @Override
    public void challenged() {
        challenged.increment();
        next.challenged();
    }

    @Override
    public void keyFull() {
        keysFull.increment();
        next.keyFull();
    }

    @Override
    public void enriched(String enrichment, long nanos) {
        Timer.builder("khabar.enrichment")
                .description("Time of one enrichment on one article")
                .tag("enrichment", enrichment)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
        next.enriched(enrichment, nanos);
    }

    @Override
    public void enrichmentFailed(String enrichment) {
        counter("khabar.enrichment.failures", "Enrichments that threw", "enrichment", enrichment)
                .increment();
        next.enrichmentFailed(enrichment);
    }

    @Override
    public void routed(int topics) {
        counter("khabar.articles.routed", "Articles that went past the rules", "matched", Boolean.toString(topics > 0))
                .increment();
        next.routed(topics);
    }

    @Override
    public void matched(String rule) {
        counter("khabar.rule.matches", "Articles that fulfil a rule", "rule", rule)
                .increment();
        next.matched(rule);
    }

    @Override
    public void ruleChanged(String rule) {
        counter("khabar.rule.changes", "Changes of a rule", "rule", rule).increment();
        next.ruleChanged(rule);
    }

    @Override
    public void ruleFailed(String rule) {
        counter("khabar.rule.failures", "Uses of a rule that failed", "rule", rule)
                .increment();
        next.ruleFailed(rule);
    }

    @Override
    public void published(String topic, Action action) {
        counter("khabar.topic.entries", "Entries published", "topic", topic, "action", label(action))
                .increment();
        next.published(topic, action);
    }

    private Counter counter(String name, String description, String... tags) {
        return Counter.builder(name)
                .description(description)
                .tags(Tags.of(tags))
                .register(registry);
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
