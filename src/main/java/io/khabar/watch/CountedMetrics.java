package io.khabar.watch;

import io.khabar.article.Action;
import io.khabar.article.Article;
import io.khabar.article.DuplicateKind;
import io.khabar.article.Reason;
import io.khabar.article.Stage;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Metrics in memory: for the commands that show counts, and for tests. */
public final class CountedMetrics implements NewsMetrics {
    private static final char SEPARATOR = '.';

    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final Map<Integer, Integer> waiting = new ConcurrentSkipListMap<>();
    private final SourcePairs pairs = new SourcePairs();
    private final DoubleAdder escaped = new DoubleAdder();

    @Override
    public void received() {
        add("received", 1);
    }

    @Override
    public void decoded(int articles) {
        add("decoded", articles);
        add("pages", 1);
    }

    /** By no source: there is no end to their names. */
    @Override
    public void heard(String source, long at) {
        add("heard", 1);
    }

    @Override
    public void worked(Work work, long nanos) {
        add("worked" + SEPARATOR + work, 1);
        add("workNanos" + SEPARATOR + work, nanos);
    }

    @Override
    public void rejected(Stage stage, Reason reason) {
        add("rejected" + SEPARATOR + stage + SEPARATOR + reason, 1);
    }

    @Override
    public void deadLettered(String topic) {
        add("deadLetters" + SEPARATOR + topic, 1);
    }

    @Override
    public void original() {
        add("originals", 1);
    }

    @Override
    public void revision() {
        add("revisions", 1);
    }

    @Override
    public void duplicate(DuplicateKind kind) {
        add("duplicates" + SEPARATOR + kind, 1);
    }

    @Override
    public void copied(String source, String originalSource) {
        SourcePairs.Pair pair = pairs.of(source, originalSource);
        add("copied" + SEPARATOR + pair.source() + " < " + pair.original(), 1);
    }

    @Override
    public void escaped(double copies) {
        escaped.add(copies);
    }

    @Override
    public void waiting(int partition, int articles) {
        waiting.put(partition, articles);
    }

    @Override
    public void askedAgain() {
        add("askedAgain", 1);
    }

    @Override
    public void released() {
        add("released", 1);
    }

    @Override
    public void candidates(int named, int cut) {
        add("candidates", named);
        add("candidatesCut", cut);
    }

    @Override
    public void challenged() {
        add("challenged", 1);
    }

    @Override
    public void keyFull() {
        add("keyFull", 1);
    }

    @Override
    public void enriched(String enrichment, long nanos) {
        add("enriched" + SEPARATOR + enrichment, 1);
        add("enrichNanos" + SEPARATOR + enrichment, nanos);
    }

    @Override
    public void enrichmentFailed(String enrichment) {
        add("enrichmentFailed" + SEPARATOR + enrichment, 1);
    }

    @Override
    public void described(Article article) {
        add("described", 1);
        article.getEntities().forEach(entity -> add("entities" + SEPARATOR + entity.getType(), 1));
        article.getTags().forEach(tag -> add("tags" + SEPARATOR + tag.getOrigin(), 1));
    }

    @Override
    public void routed(int topics) {
        add("routed", 1);
        if (topics == 0) {
            add("unmatched", 1);
        }
    }

    @Override
    public void tried(String rule, long nanos) {
        add("tried" + SEPARATOR + rule, 1);
        add("triedNanos" + SEPARATOR + rule, nanos);
    }

    @Override
    public void matched(String rule) {
        add("matched" + SEPARATOR + rule, 1);
    }

    @Override
    public void ruleChanged(String rule) {
        add("ruleChanged" + SEPARATOR + rule, 1);
    }

    @Override
    public void ruleFailed(String rule) {
        add("ruleFailed" + SEPARATOR + rule, 1);
    }

    @Override
    public void published(String topic, Action action) {
        add("published" + SEPARATOR + topic + SEPARATOR + action, 1);
    }

    @Override
    public void delivered(String topic, long millis) {
        add("delivered" + SEPARATOR + topic, 1);
        add("deliveryMillis" + SEPARATOR + topic, millis);
    }

    @Override
    public void threadReplaced() {
        add("threadsReplaced", 1);
    }

    /** The count of one thing, such as {@code originals} or {@code duplicates.EXACT}; 0 when it never happened. */
    public long count(String name) {
        LongAdder count = counts.get(name);
        return count == null ? 0 : count.sum();
    }

    /** The sum of all counts whose names begin with this and a dot, such as {@code duplicates}. */
    public long sum(String prefix) {
        return by(prefix).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The counts whose names begin with this and a dot, by the rest of the name, sorted. */
    public Map<String, Long> by(String prefix) {
        Map<String, Long> found = new TreeMap<>();
        counts.forEach((name, count) -> {
            if (name.startsWith(prefix + SEPARATOR)) {
                found.put(name.substring(prefix.length() + 1), count.sum());
            }
        });
        return found;
    }

    /** Estimated number of near copies that were not found. */
    public double escaped() {
        return escaped.sum();
    }

    /** Articles that waited for their verdict when it was looked for last. */
    public long waiting() {
        return waiting.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Articles with a verdict: originals, revisions and duplicates. */
    public long settled() {
        return count("originals") + count("revisions") + sum("duplicates");
    }

    /** Records refused by one stage. */
    public long rejectedAt(Stage stage) {
        return sum("rejected" + SEPARATOR + stage);
    }

    /** Raw events whose decoding has ended, one way or the other. */
    public long handled() {
        return count("pages") + rejectedAt(Stage.DECODE) + sum("deadLetters");
    }

    /** What breaks the sum rule, in a sentence; empty when it holds. */
    public String sumRuleBreach() {
        long rejected = rejectedAt(Stage.DECODE);
        if (count("received") != count("pages") + rejected) {
            return "raw events %d, pages %d + rejected %d".formatted(count("received"), count("pages"), rejected);
        }
        if (count("decoded") != settled()) {
            return "articles decoded %d, settled %d".formatted(count("decoded"), settled());
        }
        return "";
    }

    private void add(String name, long amount) {
        counts.computeIfAbsent(name, key -> new LongAdder()).add(amount);
    }
}
