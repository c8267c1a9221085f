package io.khabar.run.bench;

import io.khabar.AvroSerdes;
import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.dedup.Signer;
import io.khabar.enrich.Enricher;
import io.khabar.match.RuleBook;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.SubjectRules;
import io.khabar.run.Setting;
import io.khabar.run.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** CPU time and allocated bytes of each step for an article, in this thread and without Kafka. */
final class StageCosts {
    private static final int WARM_UP = 2;
    private static final String RAW = "raw";
    private static final String ARTICLES = "articles";

    private final Plan plan;
    private final List<Piece> pieces;
    private final Decoder decoder = new Decoder(Decoder.DEFAULT_MAX_BYTES);
    private final Signer signer;
    private final Enricher enricher;
    private final RuleBook rules;
    private final Serializer<RawArticle> rawOut;
    private final Deserializer<RawArticle> rawIn;
    private final Serializer<Article> articleOut;
    private final Deserializer<Article> articleIn;
    private final Map<String, Cost> sums = new LinkedHashMap<>();

    /** The moment before the enrichment under way. */
    private Cost before;

    StageCosts(Settings settings, Plan plan, List<Piece> pieces) {
        this.plan = plan;
        this.pieces = pieces;
        this.signer = new Signer(settings.number(Setting.DEDUP_SHINGLE_WORDS), settings.number(Setting.DEDUP_KEYS));
        QuietMetrics metrics = new QuietMetrics() {
            @Override
            public void enriched(String enrichment, long nanos) {
                add(enrichment, before);
                before = Cost.soFar();
            }
        };
        SubjectRules subjects = SubjectRules.shipped(metrics);
        this.enricher = Enricher.standard(metrics).with(subjects::of, subjects.version());
        this.rules = new RuleBook(RuleCatalogue.shipped(), metrics);
        AvroSerdes serdes =
                AvroSerdes.alone(Map.of(RAW, RawArticle.getClassSchema(), ARTICLES, Article.getClassSchema()));
        this.rawOut = serdes.serializer();
        this.rawIn = serdes.deserializer(RawArticle.class);
        this.articleOut = serdes.serializer();
        this.articleIn = serdes.deserializer(Article.class);
    }

    Table table() {
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        Map<String, List<Double>> bytes = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + plan.rounds(); round++) {
            sums.clear();
            long taken = pieces.stream().filter(this::take).count();
            sums.put("all", sums.values().stream().reduce(Cost.NONE, Cost::plus));
            if (round >= WARM_UP) {
                sums.forEach((stage, cost) -> {
                    micros.computeIfAbsent(stage, key -> new ArrayList<>())
                            .add(cost.over(taken).micros());
                    bytes.computeIfAbsent(stage, key -> new ArrayList<>())
                            .add(cost.over(taken).bytes());
                });
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        micros.forEach((stage, rounds) -> rows.add(
                List.of(stage, Spread.of(rounds), Spread.of(bytes.get(stage)).median())));
        return new Table(
                "stages",
                "CPU time and allocation of each step for an article, one thread, without Kafka",
                List.of("step", "µs", "bytes allocated"),
                rows);
    }

    /** Whether anything could be made of it. */
    private boolean take(Piece piece) {
        byte[] wire = rawOut.serialize(RAW, piece.raw());
        Cost start = Cost.soFar();
        RawArticle raw = rawIn.deserialize(RAW, wire);
        add("read raw event (Avro)", start);
        start = Cost.soFar();
        Decoded decoded = decoder.decode(raw);
        add("decode", start);
        if (!(decoded instanceof Decoded.Page page)) {
            return false;
        }
        Article article = page.articles().get(0);
        start = Cost.soFar();
        signer.sign(article);
        add("signature", start);
        before = Cost.soFar();
        enricher.enrich(article);
        start = Cost.soFar();
        byte[] enriched = articleOut.serialize(ARTICLES, article);
        add("write article (Avro)", start);
        start = Cost.soFar();
        Article read = articleIn.deserialize(ARTICLES, enriched);
        add("read article (Avro)", start);
        start = Cost.soFar();
        rules.match(read);
        add("match", start);
        return true;
    }

    private void add(String stage, Cost since) {
        sums.merge(stage, Cost.since(since), Cost::plus);
    }
}
