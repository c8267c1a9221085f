package io.khabar.run.bench;

import io.khabar.analysis.Chain;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.util.QueryBuilder;

/**
 * Any number of rules such as editors write: some dozen words and phrases of news, most of which a given article does not
 * have. The same for the same seed.
 */
public final class MadeRules {
    private static final String LETTERS = "ابتجدرسشعفقكلمنهوي";
    /** Share of the words that stand in the articles, unless told otherwise. */
    public static final double KNOWN = 0.04;

    private static final int TERMS = 16;
    private static final QueryBuilder ANALYSED = new QueryBuilder(Chain.GENERAL.query());

    private final double known;
    private final Random random;
    private final List<String> words = new ArrayList<>();

    /** @param articles articles that some of the words come from */
    public MadeRules(List<Article> articles, long seed) {
        this(articles, seed, KNOWN);
    }

    /** @param known share of the words that stand in the articles, up to {@link #KNOWN}: the fewer, the fewer rules match */
    public MadeRules(List<Article> articles, long seed, double known) {
        this.known = known;
        random = new Random(seed);
        for (Article article : articles) {
            for (String word : article.getBody().split("[^\\p{L}\\p{M}]+")) {
                if (word.length() > 3) {
                    words.add(word);
                }
            }
        }
    }

    public List<Rule> rules(int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        Rule.newBuilder().setId("rule-" + i).setQuery(query()).build())
                .toList();
    }

    private String query() {
        StringBuilder query = new StringBuilder("(").append(clause());
        for (int i = random.nextInt(TERMS); i >= 0; i--) {
            query.append(" OR ").append(clause());
        }
        query.append(')');
        if (random.nextInt(4) == 0) {
            query.append(" AND (").append(clause()).append(" OR ").append(words.get(random.nextInt(words.size())));
            query.append(')');
        }
        if (random.nextInt(6) == 0) {
            query.append(" NOT ").append(clause());
        }
        return query.toString();
    }

    private String clause() {
        return switch (random.nextInt(5)) {
            case 0 -> '"' + word() + ' ' + word() + '"';
            case 1 -> "headline:" + word();
            case 2 -> random.nextDouble() < known / KNOWN ? neighbours() : near(word(), word());
            default -> word() + "^" + (1 + random.nextInt(3));
        };
    }

    /** Two words of an article in the order they have there, near each other. */
    private String neighbours() {
        int first = random.nextInt(words.size() - 1);
        return near(words.get(first), words.get(first + 1));
    }

    /** Two words near each other; side by side when analysis makes one of both, for which a rule may ask no other way. */
    private static String near(String first, String second) {
        String phrase = first + ' ' + second;
        boolean distinct = !(ANALYSED.createPhraseQuery("text", phrase) instanceof PhraseQuery query)
                || !query.getTerms()[0].equals(query.getTerms()[1]);
        return '"' + phrase + "\"~" + (distinct ? 2 : 0);
    }

    private String word() {
        if (random.nextDouble() < known) {
            return words.get(random.nextInt(words.size()));
        }
        StringBuilder made = new StringBuilder();
        for (int i = 5 + random.nextInt(3); i > 0; i--) {
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
