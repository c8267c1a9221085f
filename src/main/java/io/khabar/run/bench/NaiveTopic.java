package io.khabar.run.bench;

import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.article.RuleMatch;
import io.khabar.article.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A topic by one regular expression of the words and phrases of its rule: their weights, each once, are its score. */
final class NaiveTopic {
    /** A phrase or a word of a query with its weight; a field before it is left aside. */
    private static final Pattern TERM = Pattern.compile(
            "(?:\"([^\"]+)\"(?:~\\d+)?|(?<![\\p{L}:\"])(?!(?:AND|OR|NOT)\\b)([\\p{L}\\p{M}]{3,}))(?![\\p{L}:*])(?:\\^([\\d.]+))?");

    private final Rule rule;
    private final Map<String, Float> weights = new HashMap<>();
    private final Pattern pattern;

    NaiveTopic(Rule rule) {
        this.rule = rule;
        Matcher terms = TERM.matcher(rule.getQuery());
        while (terms.find()) {
            float weight = terms.group(3) == null ? 1 : Float.parseFloat(terms.group(3));
            if (weight > 0) {
                weights.put(terms.group(1) == null ? terms.group(2) : terms.group(1), weight);
            }
        }
        pattern = Alternation.of(weights.keySet());
    }

    String id() {
        return rule.getId();
    }

    /** The match with its evidence, if the article has enough of the words. */
    Optional<RuleMatch> match(Article article) {
        Set<String> distinct = new HashSet<>();
        List<Span> spans = new ArrayList<>();
        find("headline", article.getHeadline(), distinct, spans);
        find("body", article.getBody(), distinct, spans);
        float score = (float) distinct.stream().mapToDouble(weights::get).sum();
        return score > 0 && score >= rule.getMinimumScore()
                ? Optional.of(new RuleMatch(rule.getId(), rule.getVersion(), score, spans))
                : Optional.empty();
    }

    private void find(String field, String text, Set<String> distinct, List<Span> spans) {
        Matcher words = pattern.matcher(text);
        while (words.find()) {
            distinct.add(words.group(1));
            spans.add(new Span(field, words.start(1), words.end(1), words.group(1)));
        }
    }
}
