package io.khabar.match;

import io.khabar.analysis.Reading;
import io.khabar.article.Article;
import io.khabar.article.Rule;
import io.khabar.article.Subject;
import io.khabar.watch.NewsMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the subjects of an article: the IPTC Media Topics of the rules that it fulfils.
 *
 * <p>The rules are those of the shipped topics and those of the fields of news (sport, health …), which make no topic. A
 * rule that was put at run time gives no subjects: what is published on {@code news.articles} must not depend on the
 * moment. With a subject comes the field it lies in.
 */
public final class SubjectRules {
    private final MediaTopics topics;
    private final Map<String, List<String>> codes;
    private final RuleSets rules;
    private final NewsMetrics metrics;

    private SubjectRules(List<Rule> rules, NewsMetrics metrics) {
        this.metrics = metrics;
        this.topics = new MediaTopics();
        this.codes = new HashMap<>();
        List<CompiledRule> compiled = new ArrayList<>();
        for (Rule rule : rules) {
            compiled.add(CompiledRule.of(rule));
            codes.put(rule.getId(), rule.getSubjects());
        }
        this.rules = new RuleSets(compiled, new TermMemos(), metrics);
    }

    private SubjectRules(SubjectRules same, NewsMetrics other) {
        this.topics = same.topics;
        this.codes = same.codes;
        this.rules = same.rules;
        this.metrics = other;
    }

    /** The shipped rules. */
    public static SubjectRules shipped(NewsMetrics metrics) {
        List<Rule> rules = new ArrayList<>(RuleCatalogue.shipped());
        rules.addAll(RuleCatalogue.fields());
        return new SubjectRules(rules, metrics);
    }

    /** The same rules, counted by somebody else. */
    public SubjectRules countedBy(NewsMetrics other) {
        return new SubjectRules(this, other);
    }

    /** The subjects of an article that was read already, that of the highest score first, each before its field. */
    public List<Subject> of(Article article, Reading reading) {
        RuleSet inLanguage = rules.of(article.getLanguage());
        Map<String, Subject> subjects = new LinkedHashMap<>();
        inLanguage.match(inLanguage.words(article, reading), metrics).stream()
                .sorted(Comparator.comparing(TopicMatch::score).reversed().thenComparing(TopicMatch::topic))
                .flatMap(match -> codes.get(match.topic()).stream())
                .forEach(code -> {
                    add(code, subjects);
                    add(topics.field(code), subjects);
                });
        return List.copyOf(subjects.values());
    }

    /** Version of the rules: changes with any of them. */
    public String version() {
        return Integer.toHexString(rules.rules().hashCode());
    }

    private void add(String code, Map<String, Subject> subjects) {
        topics.subject(code).ifPresent(subject -> subjects.putIfAbsent(code, subject));
    }
}
