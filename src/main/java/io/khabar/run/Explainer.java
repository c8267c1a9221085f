package io.khabar.run;

import io.khabar.article.Article;
import io.khabar.article.RawArticle;
import io.khabar.article.Rule;
import io.khabar.decode.Decoded;
import io.khabar.decode.Decoder;
import io.khabar.enrich.Enricher;
import io.khabar.match.RuleBook;
import io.khabar.match.RuleCatalogue;
import io.khabar.match.SubjectRules;
import io.khabar.watch.NewsMetrics;
import java.util.ArrayList;
import java.util.List;

/** Takes raw events through decode, enrich and match by exactly the code of the stream, without Kafka and dedup. */
public final class Explainer {
    private final Decoder decoder;
    private final Enricher enricher;
    private final RuleBook book;

    public Explainer(Settings settings, NewsMetrics metrics) {
        this.decoder = new Decoder(settings.number(Setting.MAX_ARTICLE_BYTES));
        SubjectRules subjects = SubjectRules.shipped(metrics);
        this.enricher = Enricher.standard(metrics).with(subjects::of, subjects.version());
        this.book = new RuleBook(RuleCatalogue.shipped(), metrics);
    }

    /** One for each article of the event, or one rejection. */
    public List<Explanation> explain(RawArticle raw) {
        Decoded decoded = decoder.decode(raw);
        if (decoded instanceof Decoded.Refused refused) {
            return List.of(Explanation.rejected(refused.reason() + ": " + refused.message(), lexiconVersion()));
        }
        List<Explanation> explanations = new ArrayList<>();
        for (Article article : ((Decoded.Page) decoded).articles()) {
            Article enriched = enricher.enrich(article);
            explanations.add(
                    new Explanation(enriched, book.match(enriched), book.explain(enriched), lexiconVersion(), null));
        }
        return explanations;
    }

    /** The rules in force, by id. */
    public List<Rule> rules() {
        return book.rules();
    }

    /** Version of the gazetteer and word lists. */
    public String lexiconVersion() {
        return enricher.lexiconVersion();
    }
}
