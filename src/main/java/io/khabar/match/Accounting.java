package io.khabar.match;

import io.khabar.match.Account.Clue;
import io.khabar.match.Account.Gap;
import io.khabar.match.Account.Need;
import io.khabar.match.Account.Where;
import io.khabar.match.Findings.Finding;
import io.khabar.match.Node.Leaf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The explaining twin of {@link CompiledRule#match}: the same patterns, places and score, and beside them what was found
 * in vain and what was missed.
 */
final class Accounting {
    private final CompiledRule rule;
    private final ArticleWords words;
    private final Scoring scoring;
    private final Findings counting = new Findings();
    private final Findings inVain = new Findings();
    private final List<Gap> gaps = new ArrayList<>();

    private Accounting(CompiledRule rule, ArticleWords words) {
        this.rule = rule;
        this.words = words;
        this.scoring = new Scoring(words);
    }

    static Account of(CompiledRule rule, ArticleWords words) {
        return new Accounting(rule, words).account();
    }

    private Account account() {
        boolean fulfilled = rule.query().fulfilled(words, new Findings());
        collect(rule.query(), fulfilled);
        if (!fulfilled) {
            explain(rule.query());
        }
        List<Clue> clues = new ArrayList<>();
        Set<Pattern> told = new HashSet<>();
        for (Finding finding : counting.distinct(rule.repeats())) {
            told.add(finding.leaf().pattern());
            clues.add(clue(finding, true));
        }
        for (Finding finding : inVain.distinct(rule.repeats())) {
            if (told.add(finding.leaf().pattern())) {
                clues.add(clue(finding, false));
            }
        }
        clues.sort(Comparator.comparing(Clue::counts)
                .thenComparing(Clue::contribution)
                .reversed());
        return new Account(
                rule.rule(),
                fulfilled,
                scoring.score(counting.distinct(rule.repeats())),
                List.copyOf(clues),
                List.copyOf(gaps));
    }

    /** What must not be there is no clue. */
    private void collect(Node node, boolean counts) {
        if (node instanceof Leaf) {
            node.fulfilled(words, counts ? counting : inVain);
        } else if (node instanceof Group group) {
            group.must().forEach(part -> collect(part, counts && isFulfilled(part)));
            group.should().forEach(part -> collect(part, counts && isFulfilled(part)));
        }
    }

    /** Goes down to the parts that are to blame. */
    private void explain(Node unfulfilled) {
        if (!(unfulfilled instanceof Group group)) {
            gaps.add(new Gap(Need.REQUIRED, List.of(unfulfilled.text())));
            return;
        }
        group.must().stream().filter(part -> !isFulfilled(part)).forEach(this::explain);
        if (group.should().stream().filter(this::isFulfilled).count() < group.minimum()) {
            gaps.add(
                    new Gap(Need.ANY_OF, group.should().stream().map(Node::text).toList()));
        }
        group.mustNot().stream()
                .filter(this::isFulfilled)
                .forEach(part -> gaps.add(new Gap(Need.FORBIDDEN, List.of(part.text()))));
    }

    private boolean isFulfilled(Node node) {
        return node.fulfilled(words, new Findings());
    }

    private Clue clue(Finding finding, boolean counts) {
        Leaf leaf = finding.leaf();
        Field field = leaf.pattern().field();
        List<Where> where = finding.places(words).stream()
                .sorted()
                .distinct()
                .map(place -> new Where(scoring.zone(place), Evidence.span(words.article(), place)))
                .toList();
        return new Clue(leaf.text(), field.key(), leaf.weight(), (float) scoring.contribution(finding), counts, where);
    }
}
