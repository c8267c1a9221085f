package io.khabar.match;

import io.khabar.analysis.Chain;
import io.khabar.match.Node.Leaf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.Token;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes what evaluates a query out of its text: Lucene reads it, the nodes are ours. */
public final class QueryCompiler {
    static final int MAX_LENGTH = 20_000;
    /** Deepest nesting of parentheses; the parser calls itself for each. */
    static final int MAX_DEPTH = 50;

    private final RuleQueryParser parser;
    private final Map<Pattern, Pattern> patterns = new HashMap<>();

    private QueryCompiler(Chain chain) {
        parser = new RuleQueryParser(chain);
    }

    /**
     * Compiles a query for articles that are read by this chain. Equal patterns are the same object.
     *
     * @throws IllegalArgumentException with the reason for its author, when it can't be used
     */
    static Node compile(String query, Chain chain) {
        QueryCompiler compiler = new QueryCompiler(chain);
        return compiler.node(compiler.read(query), 1f);
    }

    /** A query as Lucene has it, for its own engines. */
    public static Query parse(String query) {
        return new QueryCompiler(Chain.GENERAL).read(query);
    }

    private Query read(String query) {
        check(query);
        try {
            return parser.parse(query);
        } catch (ParseException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    private static void check(String query) {
        if (query.isBlank()) {
            throw new IllegalArgumentException("the query is empty");
        }
        if (query.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the query has " + query.length() + " characters; at most " + MAX_LENGTH + " are allowed");
        }
        int depth = 0;
        for (int i = 0; i < query.length(); i++) {
            depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("the query is nested deeper than " + MAX_DEPTH);
            }
        }
    }

    /** Lucene's own message lists all tokens of its grammar; the place of the first wrong one helps more. */
    private static String reason(ParseException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        if (cause instanceof ParseException syntax && syntax.currentToken != null) {
            Token wrong = syntax.currentToken.next;
            return wrong.kind == 0
                    ? "the query ends too early, at character " + wrong.beginColumn
                    : "unexpected " + wrong.image + " at character " + (wrong.beginColumn + 1);
        }
        if (cause instanceof TokenMgrError) {
            return "a quotation mark, a bracket or a / is left open, or a sign of the syntax needs \\ before it: "
                    + cause.getMessage();
        }
        return String.valueOf(cause.getMessage());
    }

    private Node node(Query query, float weight) {
        if (query instanceof BoostQuery boost) {
            return node(boost.getQuery(), weight * boost.getBoost());
        }
        if (query instanceof BooleanQuery group) {
            return group(group, weight);
        }
        if (query instanceof TermQuery term) {
            Term word = term.getTerm();
            return leaf(new Pattern.Term(field(word), word.text().intern()), weight, query);
        }
        if (query instanceof PhraseQuery phrase) {
            return leaf(phrase(phrase), weight, query);
        }
        if (query instanceof PrefixQuery prefix) {
            Term beginning = prefix.getPrefix();
            return leaf(new Pattern.Prefix(field(beginning), beginning.text()), weight, query);
        }
        throw new IllegalArgumentException("not supported: " + query);
    }

    private Leaf leaf(Pattern pattern, float weight, Query query) {
        Pattern same = patterns.putIfAbsent(pattern, pattern);
        return new Leaf(same == null ? pattern : same, weight, parser.written(query));
    }

    /** The rules of Lucene's boolean query: beside something that must be there, what should be there only adds score. */
    private Node group(BooleanQuery group, float weight) {
        List<Node> must = new ArrayList<>();
        List<Node> should = new ArrayList<>();
        List<Node> mustNot = new ArrayList<>();
        for (BooleanClause clause : group) {
            Node node = node(clause.getQuery(), weight);
            switch (clause.getOccur()) {
                case MUST, FILTER -> must.add(node);
                case SHOULD -> should.add(node);
                case MUST_NOT -> mustNot.add(node);
                default -> throw new IllegalArgumentException("not supported: " + clause);
            }
        }
        if (must.isEmpty() && should.isEmpty()) {
            throw new IllegalArgumentException("the query has nothing to find");
        }
        int minimum = Math.max(group.getMinimumNumberShouldMatch(), must.isEmpty() ? 1 : 0);
        return new Group(must, should, mustNot, minimum);
    }

    private static Pattern phrase(PhraseQuery phrase) {
        List<String> forms = Arrays.stream(phrase.getTerms())
                .map(term -> term.text().intern())
                .toList();
        List<Integer> offsets = Arrays.stream(phrase.getPositions()).boxed().toList();
        if (phrase.getSlop() > 0 && new HashSet<>(forms).size() < forms.size()) {
            throw new IllegalArgumentException("a phrase with slop can't have the same word twice: " + phrase);
        }
        return new Pattern.Phrase(field(phrase.getTerms()[0]), forms, offsets, phrase.getSlop());
    }

    private static Field field(Term term) {
        return Field.named(term.field()).orElseThrow();
    }
}
