package io.khabar.run;

import io.khabar.AvroSerdes;
import io.khabar.CleanTopology;
import io.khabar.CloudEvent;
import io.khabar.RouteTopology;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.decode.Decoder;
import io.khabar.dedup.Comparison;
import io.khabar.dedup.Dedup;
import io.khabar.dedup.Signer;
import io.khabar.enrich.Enricher;
import io.khabar.match.RuleBook;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.SubjectRules;
import io.khabar.run.Service.Part;
import io.khabar.watch.CountedMetrics;
import io.khabar.watch.NewsMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;

/** Puts the topologies together as the settings want them. */
public final class Topologies {
    private final Settings settings;
    private final AvroSerdes serdes;
    private final Predicate<String> topicExists;
    private final NewsMetrics metrics;
    private volatile RuleBook book;
    private Enricher enricher;
    private SubjectRules subjects;

    /** @param topicExists whether an output topic is there to be written to */
    public Topologies(Settings settings, AvroSerdes serdes, Predicate<String> topicExists, NewsMetrics metrics) {
        this.settings = settings;
        this.serdes = serdes;
        this.topicExists = topicExists;
        this.metrics = metrics;
    }

    /** Both as Kafka Streams describes them; needs no cluster. */
    public static String describe(Settings settings) {
        StringBuilder description = new StringBuilder();
        for (Part part : Part.values()) {
            description.append(part).append('\n').append(description(settings, part));
        }
        return description.toString();
    }

    /** One as Kafka Streams describes it; needs no cluster. */
    public static TopologyDescription description(Settings settings, Part part) {
        AvroSerdes serdes = AvroSerdes.alone(Map.of());
        return new Topologies(settings, serdes, topic -> true, new CountedMetrics())
                .of(part)
                .describe();
    }

    public Topology of(Part part) {
        return part == Part.CLEAN ? clean() : route();
    }

    /** Rules in force; none before the routing topology is made. */
    List<Rule> rules() {
        RuleBook inForce = book;
        return inForce == null
                ? List.of()
                : inForce.rules().stream().filter(Rule::getEnabled).toList();
    }

    private Topology clean() {
        subjects = SubjectRules.shipped(metrics);
        enricher = Enricher.standard(metrics);
        return new CleanTopology(
                        settings.topics(),
                        Service.applicationId(settings, Part.CLEAN) + '-' + CleanTopology.LETTERS,
                        source(),
                        serdes,
                        decoder(),
                        new Dedup(
                                settings.duration(Setting.DEDUP_WINDOW),
                                settings.duration(Setting.DEDUP_PATIENCE),
                                settings.number(Setting.PARTITIONS),
                                signer(),
                                new Comparison(settings.share(Setting.DEDUP_SIMILARITY))),
                        enricher.with(subjects::of, subjects.version()),
                        metrics)
                .get();
    }

    private Decoder decoder() {
        return new Decoder(settings.number(Setting.MAX_ARTICLE_BYTES));
    }

    private Signer signer() {
        return new Signer(settings.number(Setting.DEDUP_SHINGLE_WORDS), settings.number(Setting.DEDUP_KEYS));
    }

    /** Works on invented articles as the topologies will, uncounted; nothing where no articles are cleaned. */
    void warmUp(Duration limit) {
        if (enricher != null && !limit.isZero()) {
            NewsMetrics unread = new CountedMetrics();
            Enricher uncounted = enricher.countedBy(unread).with(subjects.countedBy(unread)::of, subjects.version());
            RuleBook rules = book;
            Consumer<Article> match = rules == null ? article -> {} : article -> rules.match(article, unread);
            new WarmUp(decoder(), signer(), uncounted, match).run(limit);
        }
    }

    private Topology route() {
        book = new RuleBook(RuleCatalogue.shipped(), metrics);
        return new RouteTopology(
                        settings.topics(),
                        source(),
                        serdes,
                        settings.duration(Setting.DEDUP_WINDOW),
                        book,
                        topicExists,
                        metrics)
                .get();
    }

    private String source() {
        return CloudEvent.source(settings.get(Setting.APPLICATION_ID));
    }
}
