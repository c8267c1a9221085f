package io.khabar.watch;

import java.util.List;
import java.util.Locale;

/** Every metric of ours: its name, its labels and what it means; the one source of the export and of README's table. */
public enum Metric {
    RAW_RECEIVED(Kind.COUNTER, "raw.received", "raw events read"),
    PAGES_DECODED(Kind.COUNTER, "pages.decoded", "raw events that gave at least one article"),
    ARTICLES_DECODED(Kind.COUNTER, "articles.decoded", "articles in them"),
    REJECTED(Kind.COUNTER, "rejected", "records refused", "stage", "reason"),
    DEAD_LETTERS(Kind.COUNTER, "dead.letters", "records that nobody can read", "topic"),
    ORIGINALS(Kind.COUNTER, "articles.originals", "articles seen for the first time"),
    REVISIONS(Kind.COUNTER, "articles.revisions", "articles that came with another text"),
    DUPLICATES(Kind.COUNTER, "articles.duplicates", "articles not published again", "kind"),
    PENDING(Kind.GAUGE, "articles.pending", "articles that wait for their verdict", "partition"),
    ASKED_AGAIN(
            Kind.COUNTER,
            "articles.asked.again",
            "questions to the index or to other articles repeated, since no answer came or the older article has no"
                    + " verdict"),
    RELEASED(
            Kind.COUNTER,
            "articles.released",
            "articles judged without the answers they waited for; each may be a copy published twice"),
    COPIES(Kind.COUNTER, "copies", "copies by the sources of both", "source", "original"),
    ESCAPED(Kind.COUNTER, "copies.escaped", "near copies that were not found, estimated from those that were"),
    CANDIDATES(Kind.COUNTER, "candidates", "articles that the index named for comparison"),
    CANDIDATES_CUT(Kind.COUNTER, "candidates.cut", "articles that share keys but were too many to compare"),
    COMPARISONS(Kind.COUNTER, "comparisons", "comparisons of a new article with another"),
    INDEX_KEYS_FULL(Kind.COUNTER, "index.keys.full", "times that an article was not noted under a full key"),
    LANGUAGES(Kind.COUNTER, "articles.enriched", "articles by language, as it was found", "language"),
    ENTITIES(Kind.COUNTER, "entities", "people, organisations, places and events found in articles", "type"),
    TAGS(Kind.COUNTER, "tags", "tags of articles", "origin"),
    ENRICHMENT(Kind.TIMER, "enrichment", "time of each enrichment", "enrichment"),
    ENRICHMENT_FAILURES(
            Kind.COUNTER, "enrichment.failures", "enrichments that threw; the article went on", "enrichment"),
    ROUTED(Kind.COUNTER, "articles.routed", "articles that went past the rules", "matched"),
    RULE_MATCHES(Kind.COUNTER, "rule.matches", "articles that fulfil a rule", "rule"),
    RULE(
            Kind.TIMER,
            "rule",
            "time of trying a rule, for topics or subjects, on an article that has one of its words",
            "rule"),
    RULE_CHANGES(Kind.COUNTER, "rule.changes", "rules put into force or taken out", "rule"),
    RULE_FAILURES(Kind.COUNTER, "rule.failures", "rules refused, or failing on an article", "rule"),
    RULES(Kind.GAUGE, "rule.version", "version of each rule in force", "rule"),
    ENTRIES(Kind.COUNTER, "topic.entries", "entries published", "topic", "action"),
    STAGE(Kind.HISTOGRAM, "stage", "time of each step's own work", "stage"),
    LATENCY(
            Kind.HISTOGRAM,
            "latency",
            "from the raw event's timestamp to the entry on a topic, but for the last transaction",
            "topic"),
    LAG(
            Kind.GAUGE,
            "lag.records",
            "records not yet read and committed, on the partitions that this instance reads",
            "topic",
            "partition"),
    STORE_ENTRIES(
            Kind.GAUGE,
            "store.entries",
            "records in the state stores here; an estimate that counts changes too until they are merged",
            "store"),
    STORE_BYTES(Kind.GAUGE, "store.bytes", "bytes of the state stores' files here", "store"),
    SOURCE_SILENCE(Kind.GAUGE, "source.silence.seconds", "since a source's last article came here", "source"),
    SOURCE_GAP(Kind.GAUGE, "source.gap.seconds", "usual time between two articles of a source", "source"),
    SOURCE_QUIET(Kind.GAUGE, "source.quiet", "1 for a source that is silent beyond its habit", "source"),
    HEALTH(Kind.GAUGE, "health", "1 for a component that is well", "component"),
    READY(Kind.GAUGE, "ready", "1 when the service processes articles"),
    THREADS_REPLACED(Kind.COUNTER, "threads.replaced", "stream threads replaced after a passing fault");

    private static final String PREFIX = "khabar_";

    /** How it is counted, and the end that Prometheus wants of its name. */
    enum Kind {
        COUNTER("_total"),
        /** Number and sum, and the longest of the last minutes as a gauge with {@code _max}. */
        TIMER("_seconds"),
        /** A timer with buckets. */
        HISTOGRAM("_seconds"),
        GAUGE("");

        private final String end;

        Kind(String end) {
            this.end = end;
        }
    }

    private final Kind kind;
    private final String name;
    private final String doc;
    private final List<String> labels;

    Metric(Kind kind, String name, String doc, String... labels) {
        this.kind = kind;
        this.name = name;
        this.doc = doc;
        this.labels = List.of(labels);
    }

    /** Name on the page for Prometheus. */
    public String exported() {
        return PREFIX + name.replace('.', '_') + kind.end;
    }

    /** What it means, in a line. */
    public String doc() {
        return doc;
    }

    public List<String> labels() {
        return labels;
    }

    /** Counter, timer, histogram or gauge. */
    public String type() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    Kind kind() {
        return kind;
    }

    /** Name for Micrometer. */
    String meter() {
        return PREFIX.replace('_', '.') + name;
    }
}
