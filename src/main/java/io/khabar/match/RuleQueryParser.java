package io.khabar.match;

import io.khabar.analysis.Chain;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Lucene's classic query syntax as far as rules use it: what it leaves out is refused with a reason, never dropped.
 *
 * <p>A term that analysis cuts into several words is a phrase. Not safe for use by several threads.
 */
final class RuleQueryParser extends QueryParser {
    private final Map<Query, String> written = new IdentityHashMap<>();

    static final int MAX_SLOP = 50;
    /** Fewest letters before the asterisk: ال* is half of all Arabic words. */
    static final int LEAST_PREFIX = 3;

    RuleQueryParser(Chain chain) {
        super(Field.TEXT.key(), chain.query());
        setSplitOnWhitespace(true);
        setAutoGeneratePhraseQueries(true);
        setDefaultOperator(OR_OPERATOR);
        // So that ours is the one to refuse it.
        setAllowLeadingWildcard(true);
    }

    /** What the author wrote for a term, phrase or prefix that this parser made; without its boost. */
    String written(Query query) {
        return written.getOrDefault(query, query.toString(Field.TEXT.key()));
    }

    private Query noted(Query query, String field, String text) {
        written.put(query, field.equals(Field.TEXT.key()) ? text : field + ":" + text);
        return query;
    }

    @Override
    protected Query getFieldQuery(String field, String text, boolean quoted) throws ParseException {
        Field known = known(field);
        if (known == Field.LANGUAGE || known == Field.ENTITY && text.indexOf('/') >= 0) {
            return noted(new TermQuery(new Term(field, text.strip().toLowerCase(Locale.ROOT))), field, text);
        }
        if (quoted && text.indexOf('*') >= 0) {
            throw new ParseException("an asterisk has no meaning in the phrase \"" + text + "\"");
        }
        Query query = super.getFieldQuery(field, text, quoted);
        if (query == null) {
            throw new ParseException("there is no word in \"" + text + "\"");
        }
        return noted(query, field, quoted ? '"' + text + '"' : text);
    }

    @Override
    protected Query getFieldQuery(String field, String text, int slop) throws ParseException {
        if (slop > MAX_SLOP) {
            throw new ParseException("slop of \"" + text + "\" is over " + MAX_SLOP);
        }
        return noted(super.getFieldQuery(field, text, slop), field, '"' + text + '"' + (slop > 0 ? "~" + slop : ""));
    }

    @Override
    protected Query getPrefixQuery(String field, String beginning) throws ParseException {
        known(field);
        if (beginning.length() < LEAST_PREFIX) {
            throw new ParseException(beginning + "* needs at least " + LEAST_PREFIX + " letters before the asterisk");
        }
        return noted(super.getPrefixQuery(field, beginning), field, beginning + '*');
    }

    @Override
    protected Query getWildcardQuery(String field, String text) throws ParseException {
        if (text.equals("*")) {
            throw new ParseException(field + ":* would match every article");
        }
        throw new ParseException(text + ": wildcards other than one * at the end of a word are not supported");
    }

    @Override
    protected Query getFuzzyQuery(String field, String text, float similarity) throws ParseException {
        throw new ParseException(text + "~: fuzzy terms are not supported; name the spellings");
    }

    @Override
    protected Query getRegexpQuery(String field, String text) throws ParseException {
        throw new ParseException("/" + text + "/: regular expressions are not supported; an id with / needs quotes");
    }

    @Override
    protected Query getRangeQuery(String field, String from, String to, boolean withFrom, boolean withTo)
            throws ParseException {
        throw new ParseException("[" + from + " TO " + to + "]: ranges are not supported");
    }

    /** Lucene drops a group that has nothing to find without a word; a rule's author should hear of it. */
    @Override
    protected Query getBooleanQuery(List<BooleanClause> clauses) throws ParseException {
        if (!clauses.isEmpty() && clauses.stream().allMatch(BooleanClause::isProhibited)) {
            throw new ParseException("a group of nothing but NOT matches no article");
        }
        return super.getBooleanQuery(clauses);
    }

    private static Field known(String field) throws ParseException {
        return Field.named(field)
                .orElseThrow(() -> new ParseException("unknown field " + field + "; known are " + Field.names()));
    }
}
