package io.khabar.run.bench;

import io.khabar.analysis.Analysis;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.match.QueryCompiler;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorConfiguration;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;

/** Lucene's own engine for stored queries, with the same parsed queries and the same words as ours. */
public final class LuceneMonitor implements AutoCloseable {
    /** Positions between two values of a field: more than the slop and the length of any phrase, as in our own index. */
    private static final int GAP = 1_000;

    /** Rules that are registered at once: each takes a hundred kilobytes until then, and Lucene's 5,000 would fill a heap. */
    private static final int AT_ONCE = 200;

    private final Monitor monitor;

    public LuceneMonitor(List<Rule> rules) throws IOException {
        List<MonitorQuery> queries = rules.stream()
                .map(rule -> new MonitorQuery(rule.getId(), QueryCompiler.parse(rule.getQuery())))
                .toList();
        monitor = new Monitor(
                new Words(),
                new TermFilteredPresearcher(),
                new MonitorConfiguration().setQueryUpdateBufferSize(AT_ONCE));
        try {
            monitor.register(queries);
        } catch (IOException | RuntimeException e) {
            monitor.close();
            throw e;
        }
    }

    /** The rules whose query the article fulfils, by id. */
    public Set<String> matches(Article article) throws IOException {
        Document document = new Document();
        document.add(new TextField("headline", article.getHeadline(), Store.NO));
        document.add(new TextField("body", article.getBody(), Store.NO));
        document.add(new TextField("text", article.getHeadline(), Store.NO));
        document.add(new TextField("text", article.getBody(), Store.NO));
        Set<String> ids = new TreeSet<>();
        for (QueryMatch match :
                monitor.match(document, QueryMatch.SIMPLE_MATCHER).getMatches()) {
            ids.add(match.getQueryId());
        }
        return ids;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }

    /** No phrase reaches from the headline into the body. */
    private static final class Words extends DelegatingAnalyzerWrapper {
        Words() {
            super(PER_FIELD_REUSE_STRATEGY);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return Analysis.text();
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return GAP;
        }
    }
}
