package io.khabar.match;

import io.khabar.article.Article;
import io.khabar.article.Matched;
import io.khabar.article.RuleMatch;
import io.khabar.watch.NewsMetrics;
import io.khabar.watch.Work;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Adds to each article the rules that it fulfils, once the rules topic has been read to its end. */
public final class MatchStep implements Processor<String, Article, String, Matched> {
    private final RuleBook book;
    private final RulesStep rules;
    private final NewsMetrics metrics;
    private ProcessorContext<String, Matched> context;

    /** @param rules keeps the book up with the rules topic */
    public MatchStep(RuleBook book, RulesStep rules, NewsMetrics metrics) {
        this.book = book;
        this.rules = rules;
        this.metrics = metrics;
    }

    @Override
    public void init(ProcessorContext<String, Matched> context) {
        this.context = context;
        rules.load(context.getStateStore(RulesStep.STORE));
    }

    @Override
    public void process(Record<String, Article> record) {
        if (record.value() == null) {
            return; // Articles are never deleted; a tombstone says nothing here.
        }
        long start = System.nanoTime();
        List<RuleMatch> matches = book.match(record.value()).stream()
                .map(match -> new RuleMatch(match.topic(), match.version(), match.score(), match.spans()))
                .toList();
        metrics.worked(Work.MATCH, System.nanoTime() - start);
        metrics.routed(matches.size());
        context.forward(record.withValue(new Matched(record.value(), matches)));
    }
}
